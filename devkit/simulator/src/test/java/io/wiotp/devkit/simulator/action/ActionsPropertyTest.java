/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.ManualClock;
import io.wiotp.devkit.simulator.id.DeviceKey;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** Initiators, devices and time do anything in any order. */
class ActionsPropertyTest {
  private static final int STEPS = 150;
  private static final int TRIES = Math.max(1, Integer.getInteger("wiotp.fuzz", 20_000) / 200);

  private static final List<DeviceKey> KEYS =
      List.of(new DeviceKey("pump", "a"), new DeviceKey("pump", "b"), new DeviceKey("pump", "c"));
  private static final String[] ALL = {"deviceActions", "firmwareActions", "acme-ops-v1"};
  private static final List<Action> ACTIONS =
      List.of(
          Action.REBOOT,
          Action.FACTORY_RESET,
          Action.DOWNLOAD,
          Action.UPDATE,
          new Action(Action.Kind.CUSTOM, "acme-ops-v1/purge", "acme-ops-v1", "mgmt/custom/x"));
  private static final int[] CODES = {200, 200, 202, 202, 204, 204, 400, 404, 500, 501};

  @Property(tries = 100)
  @Label("DM-7 DM-13 DM-16 DM-164 whatever happens: an end is final, and everything ends")
  void anything(@ForAll long seed) throws Exception {
    for (int i = 0; i < Math.max(1, TRIES / 100); i++) {
      new World(seed + i).live();
    }
  }

  /** One platform with three devices, moved by random numbers. */
  private static final class World {
    private final Random random;
    private final FakeDevices devices = new FakeDevices();
    private final ManualClock clock = new ManualClock();
    private final List<Runnable> ticks = new ArrayList<>();
    private final Actions actions;
    private final Deque<FakeDevices.Sent> unanswered = new ArrayDeque<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, List<DeviceStatus>> ends = new HashMap<>();

    World(long seed) {
      random = new Random(seed);
      actions =
          new Actions(
              devices, clock, (milliseconds, task) -> ticks.add(task), new RequestIds(random));
    }

    void live() throws Exception {
      actions.bundles().add(Bundles.ops());
      KEYS.forEach(key -> devices.manage(key, ALL));
      actions.observe((request, status) -> assertThat(ends).doesNotContainKey(request.id()));
      for (int i = 0; i < STEPS; i++) {
        step(KEYS.get(random.nextInt(KEYS.size())));
        check();
      }
      clock.advance(Duration.ofDays(1));
      tick();
      assertThat(actions.requests()).allMatch(ActionRequest::isComplete);
      assertThat(ticks).isEmpty();
    }

    private void step(DeviceKey device) throws ActionException {
      switch (random.nextInt(12)) {
        case 0, 1 -> start(device);
        case 2, 3, 4, 5 -> answer();
        case 6, 7 -> actions.listener().notified(device, notification());
        case 8 -> {
          devices.manage(device, ALL);
          actions.listener().managed(device);
        }
        case 9 -> {
          if (random.nextInt(4) == 0) {
            devices.unmanage(device);
            actions.listener().unmanaged(device);
          }
        }
        case 10 -> {
          clock.advance(Duration.ofSeconds(random.nextInt(20)));
          tick();
        }
        default -> end();
      }
    }

    private void start(DeviceKey device) {
      ActionOrder order =
          ActionOrder.of(ACTIONS.get(random.nextInt(ACTIONS.size())), device)
              .within(Duration.ofSeconds(1 + random.nextInt(200)));
      try {
        actions.start(random.nextInt(4) == 0 ? order.overriding() : order);
      } catch (ActionException e) {
        assertThat(e.reason())
            .isIn(ActionException.Cause.CONFLICT, ActionException.Cause.FORBIDDEN);
      }
    }

    private void answer() {
      if (unanswered.isEmpty()) {
        return;
      }
      FakeDevices.Sent sent = unanswered.remove();
      int code = CODES[random.nextInt(CODES.length)];
      actions.listener().answered(sent.device(), sent.answer(code));
      if (random.nextInt(3) == 0) {
        unanswered.add(sent);
      }
    }

    private void end() throws ActionException {
      List<ActionRequest> requests = actions.requests();
      if (!requests.isEmpty()) {
        String id = requests.get(random.nextInt(requests.size())).id();
        if (random.nextBoolean()) {
          actions.cancel(id);
        } else {
          actions.clear(id);
          ends.remove(id);
        }
      }
    }

    private JsonArray notification() {
      JsonObject value = new JsonObject();
      if (random.nextBoolean()) {
        value.put("state", random.nextInt(3));
      }
      if (random.nextBoolean()) {
        value.put("updateStatus", random.nextInt(7));
      }
      return new JsonArray()
          .add(new JsonObject().put("field", "mgmt.firmware").put("value", value));
    }

    private void tick() {
      List<Runnable> due = List.copyOf(ticks);
      ticks.clear();
      due.forEach(Runnable::run);
    }

    private void check() {
      while (devices.waiting() > 0) {
        FakeDevices.Sent sent = devices.next();
        assertThat(ids.add(sent.frame().getString("reqId"))).isTrue();
        unanswered.add(sent);
      }
      Set<DeviceKey> withFirmware = new HashSet<>();
      for (ActionRequest request : actions.requests()) {
        if (request.isComplete()) {
          List<DeviceStatus> end = ends.computeIfAbsent(request.id(), id -> request.statuses());
          assertThat(request.statuses()).isEqualTo(end);
          assertThat(end).noneMatch(status -> status.code() == StatusCode.IN_PROGRESS);
        } else if (request.order().action().isFirmware()) {
          assertThat(withFirmware.add(request.order().devices().get(0))).isTrue();
        }
      }
    }
  }
}
