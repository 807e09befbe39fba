/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

/** A request or bundle that the platform refuses. */
public final class ActionException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why; the HTTP API turns it into a status code. */
  public enum Cause {
    /** Outside its rule: 400. */
    INVALID,
    /** A device is not managed or has not claimed the action, or a limit is reached: 403. */
    FORBIDDEN,
    /** There is no such device, request or bundle: 404. */
    MISSING,
    /** There is one already, or another firmware action is outstanding: 409. */
    CONFLICT
  }

  private final Cause reason;

  ActionException(Cause reason, String message) {
    super(message);
    this.reason = reason;
  }

  static ActionException invalid(String message) {
    return new ActionException(Cause.INVALID, message);
  }

  public Cause reason() {
    return reason;
  }
}
