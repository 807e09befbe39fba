/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.mqtt;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.monitor.Monitor;
import io.wiotp.devkit.simulator.observe.PlatformObserver;
import io.wiotp.devkit.simulator.observe.RefusedRequest;
import io.wiotp.devkit.simulator.session.CloseCode;
import io.wiotp.devkit.simulator.session.Message;
import io.wiotp.devkit.simulator.topic.Address;
import io.wiotp.devkit.simulator.topic.Filter;
import io.wiotp.devkit.simulator.topic.FilterTree;
import io.wiotp.devkit.simulator.topic.TopicKind;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Tells a gateway what the platform refused, if it subscribed to that (GW-20 to GW-28). */
final class GatewayNotifier {
  /** What the gateway asked for, as {@code Request} names it (GW-22). */
  enum Request {
    PUBLISH("Publish"),
    SUBSCRIBE("Subscribe"),
    UNSUBSCRIBE("Unsubscribe");

    private final String word;

    Request(String word) {
      this.word = word;
    }
  }

  private final Clock clock;
  private final PlatformObserver observer;

  GatewayNotifier(Clock clock, PlatformObserver observer) {
    this.observer = observer;
    this.clock = clock;
  }

  /**
   * Sends a notification to the gateway that caused it, to nobody else (GW-28).
   *
   * @param device type and id from the topic; null if it did not match (GW-24)
   */
  void notify(
      ClientConnection gateway,
      Request request,
      String topic,
      @Nullable DeviceKey device,
      CloseCode code) {
    Address address = Address.notify(gateway.client().device());
    if (!isSubscribed(gateway, address)) {
      return;
    }
    JsonObject body =
        new JsonObject()
            .put("Request", request.word)
            .put("Time", Monitor.time(clock.instant()))
            .put("Topic", topic);
    if (device != null) {
      body.put("Type", device.typeId()).put("Id", device.deviceId());
    }
    body.put("Client", gateway.client().text())
        .put("RC", code.number())
        .put("Message", code.reason());
    gateway.session().deliver(new Message(address, 0, body.toBuffer()), 0);
    observer.notified(
        gateway.client(), new RefusedRequest(request.word, topic, code.number(), code.reason()));
  }

  private static boolean isSubscribed(ClientConnection gateway, Address address) {
    FilterTree<Filter> filters = new FilterTree<>();
    for (Filter filter : gateway.session().subscriptions()) {
      if (filter.kind() == TopicKind.NOTIFY) {
        filters.put(filter.levels(), filter, 0);
      }
    }
    return !filters.match(address.levels()).isEmpty();
  }
}
