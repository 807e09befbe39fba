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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one organization knows. Not thread-safe: used on the simulator's event loop only. */
public final class Organization {
  private static final int MIN_TOKEN = 8;
  private static final int MAX_TOKEN = 36;

  /** Quotas of the Standard plan (MQ-30, MQ-31). */
  private static final int MAX_TYPES = 1_000;

  private static final int MAX_DEVICES = 1_000_000;

  private final String id;
  private final Clock clock;
  private final SecretSource secrets;
  private final Map<String, DeviceType> types = new TreeMap<>();
  private final Map<DeviceKey, Device> devices = new TreeMap<>();
  private final AccessControl access;
  private OrganizationSettings settings = OrganizationSettings.open();
  private int maxTypes = MAX_TYPES;
  private int maxDevices = MAX_DEVICES;

  public Organization(String id, Clock clock, SecretSource secrets) {
    this.id = id;
    this.clock = clock;
    this.secrets = secrets;
    this.access = new AccessControl(id);
  }

  public String id() {
    return id;
  }

  /** Roles and resource groups. */
  public AccessControl access() {
    return access;
  }

  /** What an operator set. */
  public OrganizationSettings settings() {
    return settings;
  }

  /** Sets it anew; who is connected stays so. */
  public void configure(OrganizationSettings value) {
    settings = value;
  }

  /** Sets how many types and devices there may be; more are refused from now on (GW-25). */
  public void limit(int types, int registeredDevices) {
    maxTypes = types;
    maxDevices = registeredDevices;
  }

  /** How many more devices can be registered. */
  public int roomForDevices() {
    return Math.max(0, maxDevices - devices.size());
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
    if (types.containsKey(type.id())) {
      throw new RegistryException(Cause.EXISTS, "Device type " + type.id() + " already exists");
    }
    requireRoom("device types", types.size(), maxTypes);
    types.put(type.id(), type);
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
    requireRoom("devices", devices.size(), maxDevices);
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
    requireRoom("devices", devices.size(), maxDevices);
    if (!types.containsKey(key.typeId())) {
      addType(DeviceType.bare(key.typeId(), DeviceClass.DEVICE, clock.instant()));
    }
    DeviceType type = requireType(key.typeId());
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
    access.remove(key);
  }

  /**
   * Sets what a gateway may do; a new one is privileged and has a group of its own (GW-2, GW-5).
   */
  public void setGatewayRole(DeviceKey gateway, GatewayRole role, boolean grouped)
      throws RegistryException {
    access.setRole(gateway, role, grouped);
  }

  /** What a gateway may do; null if it is no gateway. */
  public @Nullable GatewayRights gatewayRights(DeviceKey gateway) {
    return access.gateway(gateway);
  }

  /** True if such a device is registered with that token (AUTH-6 does not say more). */
  public boolean authenticates(DeviceKey key, String token) {
    Device device = devices.get(key);
    return device != null && device.token() != null && device.token().matches(token);
  }

  /** Adds an API key that may do everything, or gives one that exists another token. */
  public void putApiKey(String key, String token) {
    try {
      putApiKey(key, token, Set.of(KeyRole.STANDARD), Set.of());
    } catch (RegistryException e) {
      throw new IllegalStateException("no group is named, so none can be missing", e);
    }
  }

  /**
   * Adds an API key, or replaces one that exists.
   *
   * @param groupIds resource groups that it is limited to; none for the whole organization (APP-8)
   * @throws RegistryException if there is no such group
   */
  public void putApiKey(String key, String token, Set<KeyRole> roles, Collection<String> groupIds)
      throws RegistryException {
    access.putKey(key, secrets.seal(token), roles, groupIds);
  }

  public boolean hasApiKey(String key) {
    return access.key(key) != null;
  }

  /** True if the key exists with that token. */
  public boolean authenticatesKey(String key, String token) {
    KeyRights stored = access.key(key);
    return stored != null && stored.matches(token);
  }

  /** Takes back a type that was kept. */
  void restore(DeviceType type) {
    types.put(type.id(), type);
  }

  /** Takes back a device that was kept; what it may do is kept elsewhere. */
  void restore(Device device) {
    devices.put(device.key(), device);
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
      access.join(device.key(), device.gateway());
    }
    if (device.deviceClass() == DeviceClass.GATEWAY) {
      access.addGateway(device.key());
    }
  }

  private static void requireRoom(String what, int present, int limit) throws RegistryException {
    if (present >= limit) {
      throw new RegistryException(
          Cause.LIMIT, "The organization may have no more than " + limit + " " + what);
    }
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
