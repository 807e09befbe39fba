/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the document of a bundle (DM-174, DM-175); whatever is wrong says where it stands. */
final class BundleReader {
  private static final Set<String> BUNDLE =
      Set.of("bundleId", "displayName", "description", "version", "provider", "actions");
  private static final Set<String> ACTION =
      Set.of("actionDisplayName", "description", "parameters");
  private static final Set<String> PARAMETER = Set.of("name", "value", "required", "defaultValue");

  /** Would be taken for the platform's own actions and flags (REST-60, DM-53, DM-54). */
  private static final Set<String> RESERVED =
      Set.of("device", "firmware", "deviceActions", "firmwareActions");

  private static final int MAX_PROVIDER = 1024;
  private static final int MAX_TEXT = 1024;
  private static final int MAX_ACTIONS = 200;
  private static final int MAX_PARAMETERS = 50;

  private BundleReader() {}

  static ActionBundle read(JsonObject document) throws ActionException {
    requireKnown("the bundle", document, BUNDLE);
    String id = identifier("bundleId", text("bundleId", document.getValue("bundleId"), MAX_TEXT));
    if (RESERVED.contains(id)) {
      throw ActionException.invalid("bundleId must not be " + id + ".");
    }
    names("displayName", document.getValue("displayName"));
    optionalNames("description", document.getValue("description"));
    String version = optionalText("version", document.getValue("version"), MAX_TEXT);
    if (version != null) {
      identifier("version", version);
    }
    optionalText("provider", document.getValue("provider"), MAX_PROVIDER);
    return new ActionBundle(id, actions(document.getValue("actions")), document);
  }

  private static Map<String, BundleAction> actions(@Nullable Object value) throws ActionException {
    if (!(value instanceof JsonObject list) || list.isEmpty() || list.size() > MAX_ACTIONS) {
      throw ActionException.invalid(
          "actions must be an object with 1 to " + MAX_ACTIONS + " members.");
    }
    Map<String, BundleAction> actions = new LinkedHashMap<>();
    for (String id : list.fieldNames()) {
      identifier("the id of an action", id);
      actions.put(id, action(id, list.getValue(id)));
    }
    return actions;
  }

  private static BundleAction action(String id, @Nullable Object value) throws ActionException {
    String place = "actions." + id;
    if (!(value instanceof JsonObject action)) {
      throw ActionException.invalid(place + " must be an object.");
    }
    requireKnown(place, action, ACTION);
    names(place + ".actionDisplayName", action.getValue("actionDisplayName"));
    optionalNames(place + ".description", action.getValue("description"));
    return new BundleAction(id, parameters(place + ".parameters", action.getValue("parameters")));
  }

  private static List<BundleParameter> parameters(String place, @Nullable Object value)
      throws ActionException {
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof JsonArray list) || list.isEmpty() || list.size() > MAX_PARAMETERS) {
      throw ActionException.invalid(
          place + " must be left out, or be an array of 1 to " + MAX_PARAMETERS + ".");
    }
    List<BundleParameter> parameters = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      BundleParameter parameter = parameter(place + "[" + i + "]", list.getValue(i));
      if (!names.add(parameter.name())) {
        throw ActionException.invalid(place + " defines '" + parameter.name() + "' twice.");
      }
      parameters.add(parameter);
    }
    return List.copyOf(parameters);
  }

  private static BundleParameter parameter(String place, @Nullable Object value)
      throws ActionException {
    if (!(value instanceof JsonObject parameter)) {
      throw ActionException.invalid(place + " must be an object.");
    }
    requireKnown(place, parameter, PARAMETER);
    String name =
        identifier(place + ".name", text(place + ".name", parameter.getValue("name"), MAX_TEXT));
    String expression =
        optionalText(place + ".value", parameter.getValue("value"), ValueRule.MAX_LENGTH);
    String defaultValue =
        optionalText(place + ".defaultValue", parameter.getValue("defaultValue"), MAX_TEXT);
    Object required = parameter.getValue("required");
    if (required != null && !(required instanceof Boolean)) {
      throw ActionException.invalid(place + ".required must be true or false.");
    }
    BundleParameter read =
        new BundleParameter(
            name,
            expression == null ? null : ValueRule.of(expression),
            Boolean.TRUE.equals(required),
            defaultValue);
    if (defaultValue != null && !read.accepts(defaultValue)) {
      throw ActionException.invalid(place + ".defaultValue does not match value.");
    }
    return read;
  }

  private static void names(String place, @Nullable Object value) throws ActionException {
    if (!(value instanceof JsonObject names) || names.isEmpty()) {
      throw ActionException.invalid(place + " must map at least one locale to a text.");
    }
    for (String locale : names.fieldNames()) {
      text("a locale of " + place, locale, MAX_TEXT);
      text(place + "." + locale, names.getValue(locale), MAX_TEXT);
    }
  }

  private static void optionalNames(String place, @Nullable Object value) throws ActionException {
    if (value instanceof JsonObject names && names.isEmpty()) {
      return;
    }
    if (value != null) {
      names(place, value);
    }
  }

  private static @Nullable String optionalText(String place, @Nullable Object value, int max)
      throws ActionException {
    if (value == null) {
      return null;
    }
    if (value instanceof String text && text.length() <= max) {
      return text;
    }
    throw ActionException.invalid(place + " must be a string of at most " + max + " characters.");
  }

  private static String text(String place, @Nullable Object value, int max) throws ActionException {
    if (value instanceof String text && !text.isEmpty() && text.length() <= max) {
      return text;
    }
    throw ActionException.invalid(place + " must be a string of 1 to " + max + " characters.");
  }

  private static String identifier(String place, String value) throws ActionException {
    if (!Identifier.isName(value)) {
      throw ActionException.invalid(place + " must be " + Identifier.NAME_RULE + ".");
    }
    return value;
  }

  private static void requireKnown(String place, JsonObject members, Set<String> known)
      throws ActionException {
    for (String name : members.fieldNames()) {
      if (!known.contains(name)) {
        throw ActionException.invalid("'" + name + "' is not expected in " + place + ".");
      }
    }
  }
}
