/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.management.ActionListener;
import io.wiotp.devkit.simulator.timer.Timer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the actions of one organization: sends each step, takes the answers, ends what takes too
 * long. Time-outs are seen within a second, and whenever anybody asks. Used on the event loop only.
 */
final class ActionEngine implements ActionListener {
  private static final Logger LOG = LoggerFactory.getLogger(ActionEngine.class);

  private static final long TICK_MILLISECONDS = 1_000;

  private final DevicePort devices;
  private final RequestTable table;
  private final RequestIds ids;
  private final Clock clock;
  private final Timer timer;
  private final List<ActionObserver> observers = new ArrayList<>();
  private boolean ticking;

  ActionEngine(DevicePort devices, RequestTable table, RequestIds ids, Clock clock, Timer timer) {
    this.devices = devices;
    this.table = table;
    this.ids = ids;
    this.clock = clock;
    this.timer = timer;
  }

  void observe(ActionObserver observer) {
    observers.add(observer);
  }

  /** Starts an order that was checked. */
  ActionRequest start(ActionOrder order) {
    ActionRequest request = new ActionRequest(ids.next(), order, clock.instant());
    table.add(request);
    LOG.info("{} started for {} devices", order.action().name(), order.devices().size());
    for (DeviceRun run : request.openRuns()) {
      apply(run, run.sequence().begin());
    }
    tickLater();
    return request;
  }

  /** Ends a request for all devices that are not complete. */
  void end(ActionRequest request, StatusCode code, String message) {
    for (DeviceRun run : request.openRuns()) {
      end(run, code, message);
    }
  }

  /** Ends one device's part of a request. */
  void end(DeviceRun run, StatusCode code, String message) {
    if (run.status().complete()) {
      return;
    }
    run.end(code, message);
    run.request().ended();
    table.ended(run);
    changed(run);
  }

  /** Ends what should have ended before now (DM-16). */
  void expire() {
    for (ActionRequest request : table.due(clock.instant())) {
      LOG.info("{} timed out", request.order().action().name());
      end(
          request,
          StatusCode.TIMED_OUT,
          "Timed out after " + request.order().timeout().toSeconds() + " s.");
    }
  }

  @Override
  public void answered(DeviceKey device, JsonObject frame) {
    expire();
    for (DeviceRun run : table.runs(device)) {
      DeviceRun.Sent sent = run.sent();
      if (sent != null && sent.reqId().equals(frame.getValue("reqId"))) {
        answered(run, sent, frame);
        return;
      }
    }
    // Late, repeated, or of nobody's request (DM-7).
    LOG.debug("{} answered what nobody waits for", device);
  }

  @Override
  public void managed(DeviceKey device) {
    eachRun(
        device,
        run -> record(run, "mgmt/manage", new JsonObject()),
        run -> run.sequence().managed());
  }

  @Override
  public void unmanaged(DeviceKey device) {
    eachRun(device, run -> {}, run -> run.sequence().unmanaged());
  }

  @Override
  public void notified(DeviceKey device, JsonArray fields) {
    eachRun(
        device,
        run -> record(run, "notify", new JsonObject().put("fields", fields)),
        run -> run.sequence().notified(fields));
  }

  private void answered(DeviceRun run, DeviceRun.Sent sent, JsonObject frame) {
    record(run, "response", frame);
    run.received();
    Answer answer = Answer.of(frame);
    note(run.device(), sent, answer);
    apply(run, run.sequence().answered(answer));
  }

  /** What the answer tells of the device's firmware attribute. */
  private void note(DeviceKey device, DeviceRun.Sent sent, Answer answer) {
    JsonObject told = null;
    if (sent.operation().equals(FirmwareSequence.DEVICE_UPDATE) && answer.rc() == 204) {
      told = FirmwareField.offered(sent.data());
    } else if (sent.operation().equals(FirmwareSequence.OBSERVE) && answer.rc() == 200) {
      told = answer.field(FirmwareField.NAME);
    }
    if (told != null) {
      devices.firmware(device, told);
    }
  }

  private void eachRun(
      DeviceKey device, Consumer<DeviceRun> recorder, Function<DeviceRun, Next> step) {
    expire();
    for (DeviceRun run : table.runs(device)) {
      recorder.accept(run);
      apply(run, step.apply(run));
    }
  }

  private void apply(DeviceRun run, Next next) {
    if (run.status().complete()) {
      return;
    }
    if (next instanceof Next.Send send) {
      send(run, send);
    } else if (next instanceof Next.Await await) {
      run.awaiting(await.what());
      changed(run);
    } else if (next instanceof Next.Done) {
      end(run, StatusCode.SUCCESS, "");
    } else if (next instanceof Next.Failed failed) {
      end(run, StatusCode.FAILED, failed.message());
    }
  }

  private void send(DeviceRun run, Next.Send send) {
    if (!devices.isManaged(run.device())) {
      // It became dormant this moment; the platform sends nothing to it (DM-13).
      end(run, StatusCode.FAILED, "The device is not managed any more.");
      return;
    }
    // First known, then sent: the answer may be fast.
    DeviceRun.Sent sent = new DeviceRun.Sent(ids.next(), send.operation(), send.data());
    run.sending(sent, send.failure());
    JsonObject frame = sent.frame();
    run.record(new Exchange(clock.instant(), false, send.operation(), frame));
    devices.send(run.device(), send.operation(), frame);
    changed(run);
  }

  private void record(DeviceRun run, String operation, JsonObject frame) {
    run.record(new Exchange(clock.instant(), true, operation, frame));
  }

  private void changed(DeviceRun run) {
    run.request().touched(clock.instant());
    observers.forEach(observer -> observer.changed(run.request(), run.status()));
  }

  private void tickLater() {
    if (!ticking && table.hasOutstanding()) {
      ticking = true;
      timer.after(
          TICK_MILLISECONDS,
          () -> {
            ticking = false;
            expire();
            tickLater();
          });
    }
  }
}
