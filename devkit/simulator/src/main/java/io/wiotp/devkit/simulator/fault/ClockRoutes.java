/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Duration;

/** The platform's clock over HTTP, at {@code /sim/v1/clock} (SIM-82). */
final class ClockRoutes {
  private static final String PATH = "/sim/v1/clock";
  private static final int MAX_BODY = 1_024;

  private final OffsetClock clock;
  private final Parameter jump =
      Parameter.integer("jumpMs", "", 0, -Parameters.YEAR, Parameters.YEAR);

  ClockRoutes(OffsetClock clock) {
    this.clock = clock;
  }

  void mount(Router router) {
    router.get(PATH).handler(this::get);
    router.post(PATH).handler(BodyHandler.create(false).setBodyLimit(MAX_BODY)).handler(this::jump);
  }

  private void get(RoutingContext call) {
    FaultRoutes.answer(
        call,
        200,
        new JsonObject()
            .put("now", clock.instant().toString())
            .put("offsetMs", clock.offset().toMillis()));
  }

  private void jump(RoutingContext call) {
    JsonObject body = FaultRoutes.body(call);
    for (String name : body.fieldNames()) {
      if (!name.equals(jump.name())) {
        throw new FaultException("option", name, jump.name());
      }
    }
    Object value = body.getValue(jump.name());
    Object whole = value instanceof Integer number ? Long.valueOf(number) : value;
    clock.jump(Duration.ofMillis((Long) jump.checked(whole)));
    get(call);
  }
}
