/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

/** A change that the registry refuses. */
public final class RegistryException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why; the HTTP API turns it into a status code. */
  public enum Cause {
    /** An id or token outside its rule. */
    INVALID,
    /** What is to be made is there already. */
    EXISTS,
    /** What is to be used is not there. */
    MISSING,
    /** What is to be removed is still in use. */
    IN_USE,
    /** A quota is used up. */
    LIMIT
  }

  private final Cause reason;

  RegistryException(Cause reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Cause reason() {
    return reason;
  }
}
