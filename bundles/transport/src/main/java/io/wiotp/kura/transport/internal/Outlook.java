/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.transport.internal.link.Target;
import io.wiotp.kura.transport.internal.loop.Loop;
import io.wiotp.kura.transport.internal.session.Failure;
import io.wiotp.kura.transport.internal.state.Backoff;
import io.wiotp.kura.transport.internal.state.BackoffPolicy;
import io.wiotp.kura.transport.internal.state.ConflictDetector;
import io.wiotp.kura.transport.internal.state.FailureLog;
import io.wiotp.kura.transport.internal.state.Pace;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What past tries say about the next one: how long to wait, whether somebody else uses the client
 * id, and what of it is worth a line in the log. Confined to the loop.
 */
final class Outlook {
  private static final Logger LOG = LoggerFactory.getLogger("io.wiotp.kura.transport.Connection");

  /** After this time a connection counts as stable, and its loss as the first one. */
  private static final Duration STABLE = Duration.ofMinutes(1);

  private final Loop loop;
  private final String clientId;
  private final Backoff backoff;
  private final ConflictDetector conflict = new ConflictDetector();
  private final FailureLog log;
  private String warnedFor = "";

  Outlook(Environment environment, String clientId) {
    this.loop = environment.loop();
    this.clientId = clientId;
    this.backoff = new Backoff(environment.random());
    this.log = new FailureLog(LOG, environment.pid(), clientId);
  }

  void reset() {
    backoff.reset();
    conflict.reset();
  }

  void connecting(Target target) {
    if (target.exposed() && !warnedFor.equals(target.uri())) {
      warnedFor = target.uri();
      LOG.warn(
          "{} sends its token in clear text to {}: use the scheme tls", clientId, target.uri());
    }
  }

  void accepted(String serverUri, boolean resumed) {
    log.connected(serverUri, resumed);
  }

  void stopped(Reason reason, String detail) {
    log.stopped(reason, detail);
  }

  /** An accepted session ended: says what it looks like together with those before. */
  Failure lost(long acceptedAt, Failure failure) {
    long now = loop.nanos();
    if (failure.closedByPeer()) {
      conflict.closedByPeer(now);
      if (conflict.suspected(now)) {
        return new Failure(
            Reason.CLIENT_ID_IN_USE,
            "the platform accepts "
                + clientId
                + " and closes the connection soon after, again and"
                + " again; rarely it also means that it objects to what is sent",
            true);
      }
    }
    if (now - acceptedAt >= STABLE.toNanos() && !conflict.suspected(now)) {
      backoff.reset();
      log.stable();
    }
    return failure;
  }

  /** The delay before the next try; also logs the failure. */
  Duration delay(BackoffPolicy policy, Failure failure) {
    Duration delay = backoff.next(policy, Pace.of(failure.reason()));
    log.failed(failure.reason(), failure.detail(), delay);
    return delay;
  }
}
