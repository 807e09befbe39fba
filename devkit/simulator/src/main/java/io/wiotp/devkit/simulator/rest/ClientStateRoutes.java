/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.rest;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.monitor.ConnectionState;
import io.wiotp.devkit.simulator.monitor.ConnectionStates;
import io.wiotp.devkit.simulator.monitor.Monitor;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The connection states of clients (REST-27). */
final class ClientStateRoutes {
  void mount(ApiRouter router) {
    router.get("/config/clientstate", this::configuration);
    router.put("/config/clientstate", this::configure);
    router.get("/clientconnectionstates", this::list);
    router.get("/clientconnectionstates/:clientId", this::show);
  }

  private void configuration(ApiCall call) {
    call.caller().requireApplication();
    call.answer(200, new JsonObject().put("enabled", states(call).isEnabled()));
  }

  private void configure(ApiCall call) {
    call.caller().requireApplication();
    states(call).enable(call.body(Set.of("enabled")).requiredFlag("enabled"));
    configuration(call);
  }

  private void list(ApiCall call) {
    List<ConnectionState> states = requireStates(call).all().stream().filter(wanted(call)).toList();
    call.answer(200, call.page().write(states, ClientStateRoutes::json));
  }

  private void show(ApiCall call) {
    ConnectionState state = requireStates(call).of(call.path("clientId"));
    if (state == null) {
      throw ApiException.of(404, "There is no such client.");
    }
    call.answer(200, json(state));
  }

  private static Predicate<ConnectionState> wanted(ApiCall call) {
    String status = call.query("connectionStatus", "");
    if (!Set.of("", "connected", "disconnected").contains(status)) {
      throw ApiException.invalid("connectionStatus must be connected or disconnected.");
    }
    Instant after = instant(call.query("connectedAfter", "1970-01-01T00:00:00Z"));
    String typeId = call.query("deviceType", "");
    String deviceId = call.query("deviceId", "");
    return state ->
        (status.isEmpty() || status.equals("connected") == state.isConnected())
            && state.connectedAt().isAfter(after)
            && (typeId.isEmpty() || typeId.equals(part(state.client(), true)))
            && (deviceId.isEmpty() || deviceId.equals(part(state.client(), false)));
  }

  private static String part(ClientId client, boolean type) {
    if (client.clientClass().isApplication()) {
      return "";
    }
    return type ? client.device().typeId() : client.device().deviceId();
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw ApiException.invalid("connectedAfter must be a time like 2026-01-31T12:00:00Z.");
    }
  }

  private static ConnectionStates requireStates(ApiCall call) {
    call.caller().requireApplication();
    if (!states(call).isEnabled()) {
      throw ApiException.of(403, "Client connection states are not active.");
    }
    return states(call);
  }

  private static ConnectionStates states(ApiCall call) {
    return call.caller().space().clientStates();
  }

  private static JsonObject json(ConnectionState state) {
    JsonObject json =
        new JsonObject()
            .put("id", state.client().text())
            .put("connectionStatus", state.isConnected() ? "connected" : "disconnected")
            .put("connectionTime", Monitor.time(state.connectedAt()));
    if (state.disconnectedAt() != null && state.code() != null) {
      json.put("disconnectionTime", Monitor.time(state.disconnectedAt()))
          .put("closeCode", state.code().number());
    }
    return json;
  }
}
