/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.state;

import io.wiotp.kura.api.Reason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * One line for each change of reason, not one for each try: a repeated reason is worth a line each
 * 20th time only. Confined to the loop.
 */
public final class FailureLog {
  static final int EVERY = 20;

  private final Logger log;
  private final String pid;
  private final String clientId;
  private @Nullable Reason last;
  private int repeats;

  public FailureLog(Logger log, String pid, String clientId) {
    this.log = log;
    this.pid = pid;
    this.clientId = clientId;
  }

  public void connected(String serverUri, boolean resumed) {
    String session = resumed ? "resumed" : "new";
    if (repeats > 0) {
      // It comes and goes for a reason that was said already.
      log.debug("{} connected as {} to {}, session {}", pid, clientId, serverUri, session);
    } else {
      log.info("{} connected as {} to {}, session {}", pid, clientId, serverUri, session);
    }
  }

  /** After a minute of peace the same reason is news again. */
  public void stable() {
    last = null;
    repeats = 0;
  }

  public void failed(Reason reason, String detail, Duration delay) {
    if (reason != last) {
      last = reason;
      repeats = 0;
      log.warn(
          "{} {} is not connected, next try in {} ms: {}. {}",
          pid,
          clientId,
          delay.toMillis(),
          reason.describe(detail),
          reason.remedy());
    } else if (++repeats % EVERY == 0) {
      log.info(
          "{} {} still not connected after {} more tries: {}",
          pid,
          clientId,
          repeats,
          reason.describe(detail));
    } else {
      log.debug("{} {} try failed again: {}", pid, clientId, reason.describe(detail));
    }
  }

  /** A wrong option is said by who reads the options, once for all connections. */
  public void stopped(Reason reason, String detail) {
    String why = reason == Reason.STOPPED ? detail : reason.describe(detail);
    log.info("{} {} stopped: {}", pid, clientId, why);
    last = null;
    repeats = 0;
  }
}
