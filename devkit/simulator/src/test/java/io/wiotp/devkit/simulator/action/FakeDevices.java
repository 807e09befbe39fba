/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.DeviceKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Devices that take what is sent to them, and claim what a test says. */
final class FakeDevices implements DevicePort {
  private final Map<DeviceKey, Set<String>> managed = new HashMap<>();
  private final Set<DeviceKey> registered = new HashSet<>();
  private final Deque<Sent> sent = new ArrayDeque<>();
  private final Map<DeviceKey, JsonObject> firmware = new HashMap<>();

  void manage(DeviceKey device, String... capabilities) {
    registered.add(device);
    managed.put(device, Set.of(capabilities));
  }

  void register(DeviceKey device) {
    registered.add(device);
  }

  void unmanage(DeviceKey device) {
    managed.remove(device);
  }

  /** The next request that was sent. */
  Sent next() {
    return sent.remove();
  }

  int waiting() {
    return sent.size();
  }

  JsonObject firmware(DeviceKey device) {
    return firmware.get(device);
  }

  @Override
  public boolean exists(DeviceKey device) {
    return registered.contains(device);
  }

  @Override
  public boolean isManaged(DeviceKey device) {
    return managed.containsKey(device);
  }

  @Override
  public boolean supports(DeviceKey device, String capability) {
    return managed.getOrDefault(device, Set.of()).contains(capability);
  }

  @Override
  public void firmware(DeviceKey device, JsonObject members) {
    firmware.put(device, members);
  }

  @Override
  public void send(DeviceKey device, String operation, JsonObject frame) {
    sent.add(new Sent(device, operation, frame));
  }

  record Sent(DeviceKey device, String operation, JsonObject frame) {
    /** The answer to it. */
    JsonObject answer(int rc) {
      return new JsonObject().put("rc", rc).put("reqId", frame.getString("reqId"));
    }
  }
}
