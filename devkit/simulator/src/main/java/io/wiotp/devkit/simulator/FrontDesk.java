/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import io.vertx.core.Handler;
import io.wiotp.devkit.simulator.ledger.Ledger;
import io.wiotp.devkit.simulator.session.CloseCode;
import io.wiotp.devkit.simulator.wire.HttpCall;
import io.wiotp.devkit.simulator.wire.MessagingEndpoint;
import io.wiotp.devkit.simulator.wire.Reception;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads what comes in at the messaging ports to who takes it. */
record FrontDesk(Handler<MessagingEndpoint> mqtt, Handler<HttpCall> http, Ledger ledger)
    implements Reception {
  private static final Logger LOG = LoggerFactory.getLogger(FrontDesk.class);

  @Override
  public void mqtt(MessagingEndpoint endpoint) {
    mqtt.handle(endpoint);
  }

  @Override
  public void http(HttpCall call) {
    http.handle(call);
  }

  @Override
  public void nobody(CloseCode code, String detail) {
    ledger.refused(code.number());
    LOG.info("A connection was refused: {} {}", code.number(), detail);
  }
}
