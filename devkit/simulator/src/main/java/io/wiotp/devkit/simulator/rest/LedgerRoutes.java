/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.rest;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.wiotp.devkit.simulator.ledger.Finding;
import io.wiotp.devkit.simulator.ledger.Ledger;
import io.wiotp.devkit.simulator.ledger.SequenceRule;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The ledger and the findings over HTTP, below {@code /sim/v1}. For tests on this machine: without
 * credentials, like the page.
 */
public final class LedgerRoutes {
  private static final String LEDGER = "/sim/v1/ledger";
  private static final String FINDINGS = "/sim/v1/findings";
  private static final int MAX_BODY = 16 * 1024;

  /** Entries unless the request says otherwise. */
  private static final long DEFAULT_LIMIT = 1_000;

  private final Ledger ledger;

  public LedgerRoutes(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Adds the routes to the router of the HTTP port. */
  public void mount(Router router) {
    bind(router, HttpMethod.GET, LEDGER, this::summary);
    router.put(LEDGER).handler(BodyHandler.create(false).setBodyLimit(MAX_BODY));
    bind(router, HttpMethod.PUT, LEDGER, this::watch);
    bind(router, HttpMethod.DELETE, LEDGER, this::reset);
    bind(router, HttpMethod.GET, LEDGER + "/events", this::events);
    bind(router, HttpMethod.GET, LEDGER + "/sequences", this::sequences);
    bind(router, HttpMethod.GET, FINDINGS, this::findings);
  }

  private static void bind(
      Router router, HttpMethod method, String path, Consumer<RoutingContext> endpoint) {
    router.route(method, path).handler(endpoint::accept).failureHandler(RestApi::failed);
  }

  private void summary(RoutingContext context) {
    answer(context, LedgerJson.summary(ledger.summary()));
  }

  private void watch(RoutingContext context) {
    RequestBody body = RequestBody.of(context, Set.of("sequence", "scope", "payloadWindow"));
    String pointer = body.text("sequence");
    String scope = body.text("scope");
    if (scope != null && !scope.equals("device") && !scope.equals("event")) {
      throw ApiException.invalid("scope must be device or event.");
    }
    int window = body.integer("payloadWindow", 0, 0, 10_000_000);
    try {
      ledger.watchSequence(
          pointer == null ? null : new SequenceRule(pointer, "event".equals(scope)));
    } catch (IllegalArgumentException e) {
      throw ApiException.invalid(String.valueOf(e.getMessage()));
    }
    ledger.watchPayloads(window);
    summary(context);
  }

  private void reset(RoutingContext context) {
    ledger.reset();
    context.response().setStatusCode(204).end();
  }

  private void events(RoutingContext context) {
    String typeId = context.request().getParam("typeId");
    String deviceId = context.request().getParam("deviceId");
    new LedgerStream(
            ledger,
            context.response(),
            entry ->
                (typeId == null || typeId.equals(entry.device().typeId()))
                    && (deviceId == null || deviceId.equals(entry.device().deviceId())),
            number(context, "after", 0, 0),
            number(context, "limit", DEFAULT_LIMIT, 1))
        .start();
  }

  private void sequences(RoutingContext context) {
    JsonArray rows = new JsonArray();
    ledger.sequences().forEach(row -> rows.add(LedgerJson.sequence(row)));
    answer(context, new JsonObject().put("sequences", rows));
  }

  private void findings(RoutingContext context) {
    JsonArray list = new JsonArray();
    for (Finding finding : ledger.findings().list()) {
      list.add(
          new JsonObject()
              .put("client", finding.clientId())
              .put("fact", finding.factId())
              .put("text", finding.text())
              .put("count", finding.count()));
    }
    answer(
        context,
        new JsonObject().put("strict", ledger.findings().isStrict()).put("findings", list));
  }

  private static long number(RoutingContext context, String name, long otherwise, long least) {
    String text = context.request().getParam(name);
    if (text == null) {
      return otherwise;
    }
    try {
      long value = Long.parseLong(text);
      if (value >= least) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Answered as a number that is too small.
    }
    throw ApiException.invalid(name + " must be a whole number of at least " + least + ".");
  }

  private static void answer(RoutingContext context, JsonObject json) {
    context.response().putHeader("Content-Type", "application/json").end(json.toBuffer());
  }
}
