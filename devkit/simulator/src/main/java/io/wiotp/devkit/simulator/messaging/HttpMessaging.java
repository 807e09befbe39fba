/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.messaging;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.access.AccessPolicy;
import io.wiotp.devkit.simulator.id.ClientClass;
import io.wiotp.devkit.simulator.ledger.Ledger;
import io.wiotp.devkit.simulator.mqtt.DirectDoor;
import io.wiotp.devkit.simulator.pace.Paces;
import io.wiotp.devkit.simulator.registry.Quota;
import io.wiotp.devkit.simulator.session.CloseCode;
import io.wiotp.devkit.simulator.space.Spaces;
import io.wiotp.devkit.simulator.timer.Timer;
import io.wiotp.devkit.simulator.topic.Filter;
import io.wiotp.devkit.simulator.topic.TopicException;
import io.wiotp.devkit.simulator.wire.HttpCall;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes events and hands out commands over HTTP, on the messaging ports (CON-2, CON-4). */
public final class HttpMessaging implements Handler<HttpCall> {
  private static final Logger LOG = LoggerFactory.getLogger(HttpMessaging.class);

  private static final int MAX_WAIT_SECONDS = 3_600;

  private final HttpCallers callers;
  private final DirectDoor door;
  private final CommandWaiting commands;
  private final Ledger ledger;
  private final Timer timer;
  private final Paces paces = new Paces();

  /**
   * @param defaultOrganization whose host a request is for that names none, as on loopback
   */
  public HttpMessaging(
      Spaces spaces,
      AccessPolicy access,
      String defaultOrganization,
      DirectDoor door,
      Ledger ledger,
      Clock clock,
      Timer timer) {
    this.callers = new HttpCallers(spaces, access, defaultOrganization);
    this.door = door;
    this.commands = new CommandWaiting(clock, timer, ledger::discarded);
    this.ledger = ledger;
    this.timer = timer;
  }

  @Override
  public void handle(HttpCall call) {
    try {
      MessagingPath path = MessagingPath.parse(call.path());
      if (!call.method().equals("POST")) {
        throw MessagingException.of(405, "The method must be POST.");
      }
      DirectDoor.Caller caller = callers.of(call, path);
      if (path.action() == MessagingPath.Action.RECEIVE) {
        receive(call, caller, path);
      } else {
        publish(call, caller, path);
      }
    } catch (MessagingException e) {
      refuse(call, e);
    }
  }

  private void publish(HttpCall call, DirectDoor.Caller caller, MessagingPath path)
      throws MessagingException {
    String format = ContentTypes.format(call.header("Content-Type"));
    if (call.body().length() == 0) {
      throw MessagingException.of(400, "The body is empty.");
    }
    if (format.equals("json")) {
      requireJson(call.body());
    }
    String kind = path.action() == MessagingPath.Action.EVENT ? "evt/" : "cmd/";
    String rest = kind + path.name() + "/fmt/" + format;
    boolean device = caller.client().clientClass() == ClientClass.DEVICE;
    try {
      door.publish(
          caller,
          device ? "iot-2/" + rest : path.typed(rest),
          call.body(),
          refused -> {
            if (refused == null) {
              answerInTime(call, caller);
            } else {
              refuse(call, MessagingException.forbidden(refused));
            }
          });
    } catch (TopicException e) {
      // Identifiers are checked already: what is left is the role or the sandbox.
      throw MessagingException.forbidden(CloseCode.NOT_AUTHORIZED);
    }
  }

  /** A client that is too fast waits for its answer (MQ-36). */
  private void answerInTime(HttpCall call, DirectDoor.Caller caller) {
    Quota quota = caller.space().organization().settings().quota();
    long wait =
        quota == null
            ? 0
            : paces.spend(
                caller.client().text(),
                quota.publishHttp(caller.client().clientClass()),
                call.body().length());
    if (wait == 0) {
      call.answer(200, Map.of(), Buffer.buffer());
    } else {
      timer.after(wait, () -> call.answer(200, Map.of(), Buffer.buffer()));
    }
  }

  private void receive(HttpCall call, DirectDoor.Caller caller, MessagingPath path)
      throws MessagingException {
    int seconds = waitSeconds(call.body());
    String rest = "cmd/" + path.name() + "/fmt/+";
    boolean device = caller.client().clientClass() == ClientClass.DEVICE;
    try {
      Filter filter = door.filter(caller, device ? "iot-2/" + rest : path.typed(rest));
      commands.receive(call, caller, door, filter, path, seconds);
    } catch (TopicException e) {
      throw MessagingException.forbidden(CloseCode.NOT_AUTHORIZED);
    }
  }

  private static int waitSeconds(Buffer body) throws MessagingException {
    if (body.length() == 0) {
      return 0;
    }
    try {
      JsonObject members = new JsonObject(body);
      Object value = members.getValue("waitTimeSecs");
      if (members.size() == 1
          && value instanceof Integer seconds
          && seconds >= 0
          && seconds <= MAX_WAIT_SECONDS) {
        return seconds;
      }
    } catch (DecodeException | ClassCastException e) {
      // The answer is the same as for a wrong member.
    }
    throw MessagingException.of(
        400, "The body must be {\"waitTimeSecs\":n} with n from 0 to " + MAX_WAIT_SECONDS + ".");
  }

  private static void requireJson(Buffer body) throws MessagingException {
    try {
      Json.decodeValue(body);
    } catch (DecodeException e) {
      throw MessagingException.of(400, "The body is no JSON.");
    }
  }

  private void refuse(HttpCall call, MessagingException refused) {
    CloseCode code = refused.code();
    if (code != null) {
      ledger.refused(code.number());
    }
    LOG.info("HTTP messaging answered {}: {}", refused.status(), refused.getMessage());
    JsonObject body = new JsonObject().put("message", refused.getMessage());
    call.answer(refused.status(), Map.of("Content-Type", "application/json"), body.toBuffer());
  }
}
