/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.monitor;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.router.Router;
import io.wiotp.devkit.simulator.session.CloseCode;
import io.wiotp.devkit.simulator.session.Message;
import io.wiotp.devkit.simulator.topic.Address;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Publishes monitoring messages when clients come and go (APP-3 to APP-6). */
public final class Monitor {
  /** ISO 8601 in UTC with milliseconds (EVT-10, SDKDM-55). */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final Clock clock;

  public Monitor(Clock clock) {
    this.clock = clock;
  }

  /** Writes a time as all messages of the platform do. */
  public static String time(Instant instant) {
    return TIME.format(instant);
  }

  /** A client connected: retained. */
  public void connected(Router router, ClientState state) {
    router.routeRetained(message(state.client(), members("Connect", state)));
  }

  /** A client that is known was refused: not retained. */
  public void refused(Router router, ClientState state, CloseCode code) {
    JsonObject members = members("FailedConnect", state);
    router.route(message(state.client(), withCode(members, code)));
  }

  /**
   * A connection ended. Retained for a device; for an application the retained Connect goes, unless
   * another connection took its place (APP-5, APP-6).
   */
  public void disconnected(
      Router router, ClientState state, CloseCode code, ClientTraffic traffic) {
    JsonObject members =
        withCode(members("Disconnect", state), code)
            .put("ReadBytes", traffic.readBytes())
            .put("ReadMsg", traffic.readMessages())
            .put("WriteBytes", traffic.writeBytes())
            .put("WriteMsg", traffic.writeMessages());
    Message message = message(state.client(), members);
    if (!state.client().clientClass().isApplication()) {
      router.routeRetained(message);
      return;
    }
    if (code != CloseCode.CLIENT_ID_REUSED) {
      router.clearRetained(message.address().topic());
    }
    router.route(message);
  }

  private JsonObject members(String action, ClientState state) {
    JsonObject members =
        new JsonObject()
            .put("Action", action)
            .put("Time", time(clock.instant()))
            .put("ClientAddr", state.address())
            .put("ClientID", state.client().text())
            .put("Port", state.port())
            .put("Secure", state.secure())
            .put("Protocol", state.protocol());
    if (!state.user().isEmpty()) {
      members.put("User", state.user());
    }
    if (!state.certificate().isEmpty()) {
      members.put("Certname", state.certificate());
    }
    return members.put("ConnectTime", time(state.connected()));
  }

  private static JsonObject withCode(JsonObject members, CloseCode code) {
    return code == CloseCode.COMPLETED
        ? members
        : members.put("CloseCode", code.number()).put("Reason", code.reason());
  }

  private static Message message(ClientId client, JsonObject members) {
    Address address =
        client.clientClass().isApplication()
            ? Address.applicationMonitor(client.first())
            : Address.monitor(client.device());
    return new Message(address, 0, members.toBuffer());
  }
}
