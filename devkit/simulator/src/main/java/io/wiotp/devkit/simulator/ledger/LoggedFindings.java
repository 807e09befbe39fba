/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.ledger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes findings to the log, for whoever looks for them. */
public final class LoggedFindings implements Findings {
  private static final Logger LOG = LoggerFactory.getLogger(LoggedFindings.class);

  @Override
  public void report(String clientId, String factId, String text) {
    LOG.debug("{}: {} {}", clientId, factId, text);
  }
}
