/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

import io.vertx.core.json.JsonArray;
import java.util.List;

/**
 * Firmware download and update (DM-160, DM-161): device update if there are parameters, observe,
 * initiate, notifies, cancel. A failing answer ends it at once (DM-162); a failure that the device
 * notifies ends it after the observation was cancelled (DM-156).
 */
final class FirmwareSequence implements Sequence {
  static final String DEVICE_UPDATE = "device/update";
  static final String OBSERVE = "observe";
  static final String CANCEL = "cancel";

  private enum Step {
    DEVICE_UPDATE(204),
    OBSERVE(200),
    INITIATE(202),
    RUNNING(0),
    CANCEL(200);

    private final int expected;

    Step(int expected) {
      this.expected = expected;
    }
  }

  private final Action action;
  private final List<Parameter> parameters;
  private Step step;
  private String failure = "";

  /** What the device has notified since it was told to begin. */
  private FirmwareField.Report report = new FirmwareField.Report(null, null);

  FirmwareSequence(Action action, List<Parameter> parameters) {
    this.action = action;
    this.parameters = parameters;
    this.step = parameters.isEmpty() ? Step.OBSERVE : Step.DEVICE_UPDATE;
  }

  @Override
  public Next begin() {
    return request(step);
  }

  @Override
  public Next answered(Answer answer) {
    if (answer.rc() != step.expected) {
      return new Next.Failed(
          failure.isEmpty() ? answer.complaint(operation(step), step.expected) : failure);
    }
    return switch (step) {
      case DEVICE_UPDATE -> request(Step.OBSERVE);
      case OBSERVE -> request(Step.INITIATE);
      case INITIATE -> {
        step = Step.RUNNING;
        // The first notify may come before the answer (SDKDM-51).
        Next next = judge();
        yield next instanceof Next.Stay
            ? new Next.Await("The device accepted; it has to notify the result.")
            : next;
      }
      case RUNNING -> new Next.Stay();
      case CANCEL -> failure.isEmpty() ? new Next.Done() : new Next.Failed(failure);
    };
  }

  /** Counts from the moment when the device was told to begin; before, nothing was observed. */
  @Override
  public Next notified(JsonArray fields) {
    if (step != Step.INITIATE && step != Step.RUNNING) {
      return new Next.Stay();
    }
    report = report.then(FirmwareField.Report.of(fields));
    return step == Step.RUNNING ? judge() : new Next.Stay();
  }

  private Next judge() {
    Integer updateStatus = report.updateStatus();
    if (updateStatus != null && updateStatus > FirmwareField.IN_PROGRESS) {
      failure = "The device notified " + FirmwareField.text(updateStatus) + ".";
      return request(Step.CANCEL);
    }
    return succeeded() ? request(Step.CANCEL) : new Next.Stay();
  }

  /** State and status may be told one by one (SDKDM-8, SDKDM-39), and the state not at all. */
  private boolean succeeded() {
    Integer state = report.state();
    Integer updateStatus = report.updateStatus();
    boolean downloaded = state != null && state == FirmwareField.DOWNLOADED;
    return action.kind() == Action.Kind.DOWNLOAD
        ? downloaded
        : !downloaded && updateStatus != null && updateStatus == FirmwareField.SUCCESS;
  }

  private Next request(Step next) {
    step = next;
    return switch (next) {
      case DEVICE_UPDATE ->
          new Next.Send(operation(next), FirmwareField.update(FirmwareField.value(parameters)));
      case OBSERVE, CANCEL -> new Next.Send(operation(next), FirmwareField.named(), failure);
      case INITIATE, RUNNING -> new Next.Send(operation(next), null);
    };
  }

  private String operation(Step of) {
    return switch (of) {
      case DEVICE_UPDATE -> DEVICE_UPDATE;
      case OBSERVE -> OBSERVE;
      case INITIATE, RUNNING -> action.operation();
      case CANCEL -> CANCEL;
    };
  }
}
