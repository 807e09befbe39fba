/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.mqtt;

import io.vertx.core.Vertx;
import io.wiotp.devkit.simulator.id.ClientClass;
import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.ledger.Findings;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * Watches how one connected client behaves, packet by packet, and reports what the platform
 * tolerates but a good client does not do (SIM-41). What the payloads of device management show is
 * reported by the management itself. Used on the event loop only; a lenient simulator watches
 * nothing.
 */
final class ClientConduct {
  /** A second manage request within that time can be no renewal of a lifetime (DM-64). */
  private static final long MANAGE_AGAIN_MILLIS = 10_000;

  /** Subscriptions that a gateway should stay below (MQ-28). */
  private static final int GATEWAY_SUBSCRIPTIONS = 50;

  private static final int MAX_DEVICES = 1_000;

  private final Findings findings;
  private final ClientId client;
  private final Clock clock;
  private final Map<String, Long> managed = new HashMap<>();
  private int batch;
  private boolean unmanaged;

  ClientConduct(Findings findings, ClientId client, Clock clock) {
    this.findings = findings;
    this.client = client;
    this.clock = clock;
  }

  /**
   * Notes a publication, after it was taken.
   *
   * @param held publications whose acknowledgement is held back
   */
  void published(String topic, int qos, int held) {
    if (!findings.isStrict()) {
      return;
    }
    unmanaged = topic.endsWith("/mgmt/unmanage");
    if (topic.endsWith("/mgmt/manage")) {
      manage(topic);
    }
    if (client.clientClass() == ClientClass.GATEWAY && topic.startsWith("iot-2/evt/")) {
      report("SDKDM-21", "a gateway publishes on the short topic of a device");
    }
    if (qos > 0) {
      countUnacknowledged(held);
    }
  }

  private void manage(String topic) {
    long now = clock.millis();
    if (managed.size() >= MAX_DEVICES) {
      managed.clear();
    }
    Long before = managed.put(topic, now);
    if (before != null && now - before < MANAGE_AGAIN_MILLIS) {
      report("SDKDM-24", "manage is sent again although the last one is just answered");
    }
  }

  /**
   * What is read in one turn of the event loop was sent before any of it was acknowledged: the
   * acknowledgements leave when the turn ends.
   */
  private void countUnacknowledged(int held) {
    batch++;
    if (batch == 1) {
      Vertx.currentContext().runOnContext(turn -> batch = 0);
    }
    int limit = inboundLimit();
    if (Math.max(batch, held) > limit) {
      report("SDKDM-54", "more than " + limit + " publications are not acknowledged (MQ-27)");
    }
  }

  /** Notes a filter that the client wants, before it is taken or refused. */
  void subscribes(String filter, int qos, int subscriptions) {
    if (!findings.isStrict()) {
      return;
    }
    boolean management = filter.startsWith("iotdm-1/");
    if (management && !managed.isEmpty() && !filter.endsWith("/response")) {
      report("SDKDM-1", "requests are subscribed after manage: one sent between them is lost");
    }
    if (client.clientClass() != ClientClass.GATEWAY) {
      return;
    }
    if (management && !filter.startsWith("iotdm-1/type/")) {
      report("SDKDM-40", "a gateway subscribes to device management without type and id (MQ-79)");
    }
    if (filter.startsWith("iot-2/cmd/")) {
      report("SDKDM-53", "a gateway subscribes to the short topic of a device");
    } else if (filter.contains("/cmd/") && qos == 0) {
      report("SDKDM-20", "commands are subscribed at QoS 0, and lost while nobody is connected");
    }
    if (subscriptions >= GATEWAY_SUBSCRIPTIONS) {
      report("SDKDM-2", "a gateway has " + GATEWAY_SUBSCRIPTIONS + " subscriptions or more");
    }
  }

  /** Notes DISCONNECT. */
  void disconnects() {
    if (unmanaged) {
      report("SDKDM-11", "unmanage is sent only because the client disconnects");
    }
  }

  private int inboundLimit() {
    return switch (client.clientClass()) {
      case DEVICE -> 10;
      case GATEWAY -> 1_000;
      case APPLICATION, SHARED_APPLICATION -> 2_000;
    };
  }

  private void report(String factId, String text) {
    findings.report(client.text(), factId, text);
  }
}
