/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

/**
 * Reboot and factory reset: accepted with 202, complete with the next manage (DM-120 to DM-125).
 */
final class DeviceActionSequence implements Sequence {
  private static final int ACCEPTED = 202;

  private final Action action;
  private boolean accepted;

  DeviceActionSequence(Action action) {
    this.action = action;
  }

  @Override
  public Next begin() {
    return new Next.Send(action.operation(), null);
  }

  @Override
  public Next answered(Answer answer) {
    if (answer.rc() != ACCEPTED) {
      return new Next.Failed(answer.complaint(action.operation(), ACCEPTED));
    }
    accepted = true;
    return new Next.Await("The device accepted; it has to send manage.");
  }

  @Override
  public Next managed() {
    return accepted ? new Next.Done() : new Next.Stay();
  }

  /** IBM's library unmanages whenever it disconnects, so also for a reboot (SDKDM-11). */
  @Override
  public Next unmanaged() {
    return accepted ? new Next.Stay() : Sequence.super.unmanaged();
  }
}
