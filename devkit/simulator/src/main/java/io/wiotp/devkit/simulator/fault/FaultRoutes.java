/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.wiotp.devkit.simulator.timer.Timer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Faults over HTTP, below {@code /sim/v1/faults}. */
public final class FaultRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(FaultRoutes.class);

  private static final String BASE = "/sim/v1/faults";
  private static final int MAX_BODY = 64 * 1024;

  private final FaultSwitch faults;
  private final ClockRoutes clock;
  private final FirmwareFiles firmware;

  public FaultRoutes(FaultSwitch faults, OffsetClock clock, Timer timer) {
    this.faults = faults;
    this.clock = new ClockRoutes(clock);
    this.firmware = new FirmwareFiles(timer);
  }

  /** Adds the paths; they need no key, hence a guard before them. */
  public void mount(Router router) {
    router.route(BASE + "*").handler(BodyHandler.create(false).setBodyLimit(MAX_BODY));
    router.get(BASE + "/catalogue").handler(call -> answer(call, 200, FaultCatalogue.json()));
    router.get(BASE).handler(this::list);
    router.post(BASE).handler(this::add);
    router.post(BASE + "/reset").handler(this::reset);
    router.get(BASE + "/:id").handler(this::get);
    router.delete(BASE + "/:id").handler(this::remove);
    clock.mount(router);
    firmware.mount(router);
    router.route("/sim/v1/*").failureHandler(FaultRoutes::failed);
  }

  private void list(RoutingContext call) {
    JsonArray list = new JsonArray();
    faults.list().forEach(list::add);
    answer(call, 200, new JsonObject().put("seed", faults.seed()).put("faults", list));
  }

  private void add(RoutingContext call) {
    answer(call, 201, faults.add(Fault.of(body(call))));
  }

  private void reset(RoutingContext call) {
    Buffer sent = call.body().buffer();
    JsonObject body = sent == null || sent.length() == 0 ? new JsonObject() : body(call);
    for (String name : body.fieldNames()) {
      if (!name.equals("seed")) {
        throw new FaultException("option", name, "seed");
      }
    }
    faults.reset(seed(body.getValue("seed")));
    list(call);
  }

  private static @Nullable Long seed(@Nullable Object value) {
    if (value == null || value instanceof Long) {
      return (Long) value;
    }
    if (value instanceof Integer number) {
      return Long.valueOf(number);
    }
    throw new FaultException("seed", value, "a whole number");
  }

  private void get(RoutingContext call) {
    JsonObject fault = faults.get(call.pathParam("id"));
    if (fault == null) {
      missing(call);
    } else {
      answer(call, 200, fault);
    }
  }

  private void remove(RoutingContext call) {
    if (faults.remove(call.pathParam("id"))) {
      call.response().setStatusCode(204).end();
    } else {
      missing(call);
    }
  }

  static JsonObject body(RoutingContext call) {
    Buffer sent = call.body().buffer();
    try {
      return new JsonObject(sent == null ? Buffer.buffer() : sent);
    } catch (DecodeException | ClassCastException e) {
      throw new FaultException("body", sent == null ? "" : sent.toString(), "a JSON object");
    }
  }

  private static void missing(RoutingContext call) {
    String message = "There is no fault " + call.pathParam("id") + ".";
    answer(call, 404, new JsonObject().put("message", message));
  }

  private static void failed(RoutingContext call) {
    if (call.failure() instanceof FaultException wrong) {
      LOG.info("{} {}: {}", call.request().method(), call.normalizedPath(), wrong.getMessage());
      answer(
          call,
          400,
          new JsonObject()
              .put("message", wrong.getMessage())
              .put("option", wrong.option())
              .put("value", wrong.value())
              .put("rule", wrong.rule()));
    } else {
      call.next();
    }
  }

  static void answer(RoutingContext call, int status, JsonObject json) {
    call.response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .putHeader("Cache-Control", "no-store")
        .end(json.toBuffer());
  }
}
