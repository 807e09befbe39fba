/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.action.ActionException.Cause;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleCatalogTest {
  private final BundleCatalog bundles = new BundleCatalog();

  @Test
  @DisplayName("DM-174 DM-175 a document with all members is taken and kept as it is")
  void complete() throws Exception {
    JsonObject document =
        Bundles.ops()
            .put("description", new JsonObject().put("en_US", "all of it"))
            .put("version", "1.0")
            .put("provider", "a".repeat(1024));
    bundles.add(document);
    assertThat(bundles.require("acme-ops-v1").document()).isEqualTo(document);
    assertThat(bundles.contains("acme-ops-v1")).isTrue();
  }

  @ParameterizedTest(name = "{0} = {1}")
  @DisplayName("DM-174 a document that breaks a rule is refused, and says where")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "bundleId|null",
        "bundleId|'a/b'",
        "bundleId|''",
        "bundleId|'device'",
        "bundleId|7",
        "displayName|null",
        "displayName|{}",
        "displayName|{'en':7}",
        "displayName|'text'",
        "description|'text'",
        "version|1",
        "provider|true",
        "actions|null",
        "actions|{}",
        "actions|[]",
        "actions|{'a b':{'actionDisplayName':{'en':'x'}}}",
        "actions|{'a':7}",
        "surprise|1"
      })
  void brokenBundle(String member, String value) {
    JsonObject document = Bundles.ops();
    document.put(member, json(value));
    assertThatExceptionOfType(ActionException.class)
        .isThrownBy(() -> bundles.add(document))
        .withMessageContaining(member.equals("actions") ? "action" : member)
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Cause.INVALID));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @DisplayName("DM-175 an action that breaks a rule is refused, and says where")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "actionDisplayName|null",
        "actionDisplayName|{}",
        "description|7",
        "parameters|[]",
        "parameters|{}",
        "parameters|[7]",
        "parameters|[{}]",
        "parameters|[{'name':''}]",
        "parameters|[{'name':'p','value':'('}]",
        "parameters|[{'name':'p','value':7}]",
        "parameters|[{'name':'p','required':'yes'}]",
        "parameters|[{'name':'p','defaultValue':7}]",
        "parameters|[{'name':'p','value':'[0-9]+','defaultValue':'x'}]",
        "parameters|[{'name':'p','surprise':7}]",
        "parameters|[{'name':'p'},{'name':'p'}]",
        "surprise|1"
      })
  void brokenAction(String member, String value) {
    JsonObject document = Bundles.ops();
    document.getJsonObject("actions").getJsonObject("setLimit").put(member, json(value));
    assertThatExceptionOfType(ActionException.class)
        .isThrownBy(() -> bundles.add(document))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Cause.INVALID));
  }

  @ParameterizedTest(name = "{0} characters and {1}: {2}")
  @DisplayName(
      "ID-14 bundle, action, parameter and version have 1 to 255 characters of an alphabet")
  @CsvSource({"255, '', true", "256, '', false", "1, -_.Z9, true", "1, ' ', false", "1, é, false"})
  void names(int length, String more, boolean valid) throws Exception {
    String name = "n".repeat(length) + more;
    JsonObject actions = Bundles.ops().getJsonObject("actions");
    JsonObject parameter = new JsonObject().put("name", name);
    JsonObject action = actions.getJsonObject("purge").copy();
    assertThat(isTaken(Bundles.ops().put("bundleId", name))).isEqualTo(valid);
    assertThat(isTaken(Bundles.ops().put("version", name))).isEqualTo(valid);
    assertThat(isTaken(Bundles.ops().put("actions", new JsonObject().put(name, action))))
        .isEqualTo(valid);
    action.put("parameters", new JsonArray().add(parameter));
    assertThat(isTaken(Bundles.ops().put("actions", new JsonObject().put("purge", action))))
        .isEqualTo(valid);
  }

  private static boolean isTaken(JsonObject document) {
    try {
      new BundleCatalog().add(document);
      return true;
    } catch (ActionException e) {
      assertThat(e.reason()).isEqualTo(Cause.INVALID);
      return false;
    }
  }

  @Test
  @DisplayName("DM-174 a provider may have 1024 characters, not more")
  void provider() {
    assertThatExceptionOfType(ActionException.class)
        .isThrownBy(() -> bundles.add(Bundles.ops().put("provider", "a".repeat(1025))))
        .withMessageContaining("provider");
  }

  @Test
  @DisplayName("DM-176 defaults are filled in, in the order of the definition")
  void defaults() throws Exception {
    bundles.add(Bundles.ops());
    assertThat(resolve(new Parameter("limit", "42")))
        .containsExactly(new Parameter("unit", "kW"), new Parameter("limit", "42"));
    assertThat(resolve(new Parameter("limit", "42"), new Parameter("unit", "W")))
        .containsExactly(new Parameter("unit", "W"), new Parameter("limit", "42"));
  }

  @Test
  @DisplayName("DM-176 missing, unknown and unfit parameters are refused")
  void unfit() throws Exception {
    bundles.add(Bundles.ops());
    assertThatExceptionOfType(ActionException.class)
        .isThrownBy(this::resolve)
        .withMessageContaining("limit is missing");
    assertThatExceptionOfType(ActionException.class)
        .isThrownBy(() -> resolve(new Parameter("limit", "high")))
        .withMessageContaining("does not match");
    assertThatExceptionOfType(ActionException.class)
        .isThrownBy(() -> resolve(new Parameter("limit", "1"), new Parameter("colour", "red")))
        .withMessageContaining("colour");
  }

  private List<Parameter> resolve(Parameter... given) throws ActionException {
    return bundles.require("acme-ops-v1").action("setLimit").resolve(List.of(given));
  }

  private static Object json(String text) {
    return new JsonArray("[" + text.replace('\'', '"') + "]").getValue(0);
  }
}
