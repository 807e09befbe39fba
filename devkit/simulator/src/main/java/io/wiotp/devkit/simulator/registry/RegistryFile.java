/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.id.Identifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the registry that a simulator starts from: one JSON object, described in the README. */
public final class RegistryFile {
  private static final Set<String> DEVICE_MEMBERS =
      Set.of(
          "typeId",
          "deviceId",
          "authToken",
          "gateway",
          "role",
          "grouped",
          "deviceInfo",
          "metadata",
          "location");

  private final FileNode root;

  private RegistryFile(FileNode root) {
    this.root = root;
  }

  /** A file that says nothing. */
  public static RegistryFile empty() {
    return new RegistryFile(new FileNode("", new JsonObject()));
  }

  /**
   * Reads a file.
   *
   * @throws RegistryFileException if it is not readable or no JSON object, or has unknown members
   */
  public static RegistryFile read(Path file) throws RegistryFileException {
    try {
      JsonObject json = new JsonObject(Files.readString(file));
      return new RegistryFile(
          new FileNode("", json)
              .allowing(
                  Set.of("organization", "settings", "types", "devices", "groups", "apiKeys")));
    } catch (IOException e) {
      throw new RegistryFileException("can not be read: " + e, e);
    } catch (DecodeException e) {
      throw new RegistryFileException("is no JSON object: " + e.getMessage(), e);
    }
  }

  /** The organization that the file names; null if it leaves that open. */
  public @Nullable String organization() throws RegistryFileException {
    String id = root.text("organization");
    if (id != null && !Identifier.isValid(id)) {
      throw root.error("organization", "must be " + Identifier.RULE + ", not '" + id + "'");
    }
    return id;
  }

  /** Puts everything that the file lists into an organization. */
  public void fill(Organization organization, Clock clock) throws RegistryFileException {
    organization.configure(SettingsReader.read(new FileNode("settings", root.object("settings"))));
    for (FileNode type : root.each("types")) {
      addType(organization, type, clock.instant());
    }
    for (FileNode device : root.each("devices")) {
      addDevice(organization, device);
    }
    apiKeys(organization.id());
    new AccessFile(root).fill(organization);
  }

  /** API keys with their tokens, in the order of the file. */
  public Map<String, String> apiKeys(String organization) throws RegistryFileException {
    return new AccessFile(root).keys(organization);
  }

  private static void addType(Organization organization, FileNode node, Instant now)
      throws RegistryFileException {
    node.allowing(Set.of("id", "classId", "description", "deviceInfo", "metadata"));
    String classId = node.text("classId");
    DeviceClass deviceClass = classId == null ? DeviceClass.DEVICE : DeviceClass.ofClassId(classId);
    if (deviceClass == null) {
      throw node.error("classId", "must be Device or Gateway, not '" + classId + "'");
    }
    String description = node.text("description");
    DeviceType type =
        new DeviceType(
            node.required("id"),
            deviceClass,
            description == null ? "" : description,
            node.object("deviceInfo"),
            node.object("metadata"),
            now,
            now);
    try {
      organization.addType(type);
    } catch (RegistryException e) {
      throw node.error("id", "is refused: " + e.getMessage());
    }
  }

  private static void addDevice(Organization organization, FileNode node)
      throws RegistryFileException {
    node.allowing(DEVICE_MEMBERS);
    DeviceKey key = new DeviceKey(node.required("typeId"), node.required("deviceId"));
    DeviceDraft draft =
        new DeviceDraft(
            key,
            node.text("authToken"),
            node.device("gateway"),
            node.object("deviceInfo"),
            node.object("metadata"),
            node.object("location"));
    try {
      Device device = organization.register(draft, "registry file").device();
      setRole(organization, node, device);
    } catch (RegistryException e) {
      throw node.error("deviceId", "'" + key.deviceId() + "' is refused: " + e.getMessage());
    }
  }

  private static void setRole(Organization organization, FileNode node, Device device)
      throws RegistryFileException, RegistryException {
    String word = node.text("role");
    boolean grouped = node.flag("grouped", true);
    if (device.deviceClass() != DeviceClass.GATEWAY) {
      if (word != null || !grouped) {
        throw node.error("role", "and grouped are for devices of a Gateway type");
      }
      return;
    }
    GatewayRole role = word == null ? GatewayRole.PRIVILEGED : GatewayRole.ofWord(word);
    if (role == null) {
      throw node.error("role", "must be privileged or standard, not '" + word + "'");
    }
    organization.setGatewayRole(device.key(), role, grouped);
  }
}
