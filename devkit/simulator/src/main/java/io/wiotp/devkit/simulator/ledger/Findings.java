/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.ledger;

/**
 * Where behaviour is reported that the platform copes with, but that a connector should not show
 * (SIM-41).
 */
public interface Findings {
  /**
   * Notes one observation.
   *
   * @param clientId who did it
   * @param factId the fact that it departs from, for example {@code SDKDM-27}
   * @param text what was seen, in one line, without secrets
   */
  void report(String clientId, String factId, String text);

  /** True if what may be refused is refused, instead of tolerated (SDKDM-27). */
  default boolean isStrict() {
    return false;
  }
}
