/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.id.Identifier;
import io.wiotp.devkit.simulator.registry.RegistryException.Cause;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one organization knows. Not thread-safe: used on the simulator's event loop only. */
public final class Organization {
  private static final int MIN_TOKEN = 8;
  private static final int MAX_TOKEN = 36;

  private final String id;
  private final Clock clock;
  private final SecretSource secrets;
  private final Map<String, DeviceType> types = new TreeMap<>();
  private final Map<DeviceKey, Device> devices = new TreeMap<>();
  private final Map<DeviceKey, GatewayRights> gateways = new HashMap<>();
  private final Map<String, Token> apiKeys = new TreeMap<>();

  public Organization(String id, Clock clock, SecretSource secrets) {
    this.id = id;
    this.clock = clock;
    this.secrets = secrets;
  }

  public String id() {
    return id;
  }

  public Collection<DeviceType> types() {
    return List.copyOf(types.values());
  }

  public @Nullable DeviceType type(String typeId) {
    return types.get(typeId);
  }

  /**
   * Adds a device type.
   *
   * @throws RegistryException if its id is not valid or taken
   */
  public void addType(DeviceType type) throws RegistryException {
    requireIdentifier("id", type.id());
    if (types.putIfAbsent(type.id(), type) != null) {
      throw new RegistryException(Cause.EXISTS, "Device type " + type.id() + " already exists");
    }
  }

  /** Replaces the texts of a type; devices that exist keep theirs (REST-32). */
  public void replaceType(DeviceType type) throws RegistryException {
    requireType(type.id());
    types.put(type.id(), type);
  }

  /**
   * Removes a device type.
   *
   * @throws RegistryException if there is none, or devices of it exist
   */
  public void removeType(String typeId) throws RegistryException {
    requireType(typeId);
    if (devices.keySet().stream().anyMatch(key -> key.typeId().equals(typeId))) {
      throw new RegistryException(Cause.IN_USE, "Device type " + typeId + " still has devices");
    }
    types.remove(typeId);
  }

  public Collection<Device> devices() {
    return List.copyOf(devices.values());
  }

  public @Nullable Device device(DeviceKey key) {
    return devices.get(key);
  }

  /**
   * Registers a device whose type exists. A device behind a gateway joins the gateway's group.
   *
   * @param registeredBy client id or API key of whoever asks
   * @throws RegistryException if an id or the token breaks its rule, or the device exists
   */
  public Registered register(DeviceDraft draft, String registeredBy) throws RegistryException {
    DeviceKey key = draft.key();
    requireIdentifier("deviceId", key.deviceId());
    DeviceType type = requireType(key.typeId());
    if (devices.containsKey(key)) {
      throw new RegistryException(Cause.EXISTS, "Device " + key + " already exists");
    }
    String token = draft.token() == null ? secrets.token() : requireToken(draft.token());
    Device device = device(draft, type, secrets.seal(token), registeredBy);
    joinGroup(device);
    devices.put(key, device);
    return new Registered(device, token);
  }

  /**
   * Registers a device that a gateway speaks for, and its type if there is none (GW-4, GW-8). It
   * gets no token that anybody knows (GW-14).
   */
  public Device registerAttached(DeviceKey key, DeviceKey gateway, String registeredBy)
      throws RegistryException {
    requireIdentifier("typeId", key.typeId());
    requireIdentifier("deviceId", key.deviceId());
    DeviceType type =
        types.computeIfAbsent(
            key.typeId(), typeId -> DeviceType.bare(typeId, DeviceClass.DEVICE, clock.instant()));
    Device device = device(DeviceDraft.of(key).behind(gateway), type, null, registeredBy);
    joinGroup(device);
    devices.put(key, device);
    return device;
  }

  /** Replaces a device's texts. */
  public void replaceDevice(Device device) throws RegistryException {
    requireDevice(device.key());
    devices.put(device.key(), device);
  }

  /** Removes a device from the registry and from every group. */
  public void removeDevice(DeviceKey key) throws RegistryException {
    requireDevice(key);
    devices.remove(key);
    gateways.remove(key);
    gateways.values().forEach(rights -> rights.expel(key));
  }

  /**
   * Sets what a gateway may do; a new one is privileged and has a group of its own (GW-2, GW-5).
   */
  public void setGatewayRole(DeviceKey gateway, GatewayRole role, boolean grouped)
      throws RegistryException {
    gateways.put(gateway, requireGateway(gateway).changed(role, grouped));
  }

  /** What a gateway may do; null if it is no gateway. */
  public @Nullable GatewayRights gatewayRights(DeviceKey gateway) {
    return gateways.get(gateway);
  }

  /** True if such a device is registered with that token (AUTH-6 does not say more). */
  public boolean authenticates(DeviceKey key, String token) {
    Device device = devices.get(key);
    return device != null && device.token() != null && device.token().matches(token);
  }

  /** Adds an API key, or gives one that exists another token. */
  public void putApiKey(String key, String token) {
    apiKeys.put(key, secrets.seal(token));
  }

  public boolean hasApiKey(String key) {
    return apiKeys.containsKey(key);
  }

  /** True if the key exists with that token. */
  public boolean authenticatesKey(String key, String token) {
    Token stored = apiKeys.get(key);
    return stored != null && stored.matches(token);
  }

  private Device device(
      DeviceDraft draft, DeviceType type, @Nullable Token token, String registeredBy) {
    return new Device(
        draft.key(),
        type.deviceClass(),
        token,
        draft.gateway(),
        inherited(type.deviceInfo(), draft.deviceInfo()),
        inherited(type.metadata(), draft.metadata()),
        new JsonObject().put("alert", new JsonObject().put("enabled", false)),
        draft.location(),
        registeredBy,
        clock.instant());
  }

  /** A new device takes from its type what it does not say itself (REST-32). */
  private static JsonObject inherited(JsonObject type, JsonObject own) {
    return type.copy().mergeIn(own);
  }

  private void joinGroup(Device device) throws RegistryException {
    if (device.gateway() != null) {
      requireGateway(device.gateway()).admit(device.key());
    }
    if (device.deviceClass() == DeviceClass.GATEWAY) {
      gateways.put(device.key(), new GatewayRights(device.key(), GatewayRole.PRIVILEGED, true));
    }
  }

  private GatewayRights requireGateway(DeviceKey gateway) throws RegistryException {
    GatewayRights rights = gateways.get(gateway);
    if (rights == null) {
      throw new RegistryException(Cause.MISSING, "There is no gateway " + gateway);
    }
    return rights;
  }

  private DeviceType requireType(String typeId) throws RegistryException {
    DeviceType type = types.get(typeId);
    if (type == null) {
      throw new RegistryException(Cause.MISSING, "There is no device type " + typeId);
    }
    return type;
  }

  private void requireDevice(DeviceKey key) throws RegistryException {
    if (!devices.containsKey(key)) {
      throw new RegistryException(Cause.MISSING, "There is no device " + key);
    }
  }

  private static void requireIdentifier(String name, String value) throws RegistryException {
    if (!Identifier.isValid(value)) {
      throw new RegistryException(
          Cause.INVALID, name + " must be " + Identifier.RULE + ", not '" + value + "'");
    }
  }

  /** AUTH-5, as far as it can be told from a token alone; the token itself is never shown. */
  private static String requireToken(String token) throws RegistryException {
    boolean permitted = token.chars().allMatch(c -> c > ' ' && c < 0x7f);
    if (token.length() < MIN_TOKEN || token.length() > MAX_TOKEN || !permitted) {
      throw new RegistryException(
          Cause.INVALID, "authToken must be 8 to 36 printable characters without blanks");
    }
    return token;
  }
}
