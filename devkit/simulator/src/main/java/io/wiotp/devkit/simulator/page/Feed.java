/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.page;

import io.vertx.core.buffer.Buffer;
import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.observe.PlatformObserver;
import io.wiotp.devkit.simulator.observe.RefusedRequest;
import io.wiotp.devkit.simulator.session.CloseCode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What happened lately, for whoever opens the page, and as it happens for who has it open. Bounded:
 * it keeps the last entries of each kind and, per device, a count and the last event. Used on the
 * event loop only.
 */
public final class Feed implements PlatformObserver {
  private static final int KEPT_PER_KIND = 200;

  private final String organization;
  private final Clock clock;
  private final Map<FeedKind, Ring> recent = new EnumMap<>(FeedKind.class);
  private final Map<DeviceKey, DeviceActivity> devices = new HashMap<>();
  private Consumer<FeedEntry> listener = entry -> {};
  private final Instant started;
  private long number;

  public Feed(String organization, Clock clock) {
    this.organization = organization;
    this.clock = clock;
    this.started = clock.instant();
    for (FeedKind kind : FeedKind.values()) {
      recent.put(kind, new Ring(KEPT_PER_KIND));
    }
  }

  /** From now on hears of every entry; there is one listener. */
  void forwardTo(Consumer<FeedEntry> hearer) {
    listener = hearer;
  }

  /** From when on the entries are counted. */
  Instant started() {
    return started;
  }

  /** The number of the last entry; 0 if there is none. */
  long last() {
    return number;
  }

  /** Entries of that kind so far, whether kept or not. */
  long count(FeedKind kind) {
    return ring(kind).count();
  }

  /** What is kept, in its order. */
  List<FeedEntry> recent() {
    List<FeedEntry> entries = new ArrayList<>();
    recent.values().forEach(ring -> ring.addTo(entries));
    entries.sort(Comparator.comparingLong(FeedEntry::number));
    return entries;
  }

  /** What is known of a device; null if it sent nothing yet. */
  @Nullable DeviceActivity activity(DeviceKey device) {
    return devices.get(device);
  }

  /** Forgets a device that is gone. */
  void forget(DeviceKey device) {
    devices.remove(device);
  }

  @Override
  public void event(
      String eventOrganization,
      String client,
      DeviceKey device,
      String eventId,
      String format,
      Buffer payload) {
    FeedEntry entry =
        message(FeedKind.EVENT, eventOrganization, client, device, eventId, format, payload);
    if (entry.isOfDevice()) {
      DeviceActivity activity = devices.get(device);
      if (activity == null) {
        activity = new DeviceActivity();
        devices.put(device, activity);
      }
      activity.add(entry);
    }
    add(entry);
  }

  @Override
  public void command(
      String commandOrganization,
      String client,
      DeviceKey device,
      String commandId,
      String format,
      Buffer payload) {
    add(message(FeedKind.COMMAND, commandOrganization, client, device, commandId, format, payload));
  }

  @Override
  public void connected(ClientId client) {
    add(ofClient(FeedKind.CONNECTED, client, "", "", 0, ""));
  }

  @Override
  public void disconnected(ClientId client, CloseCode code) {
    add(ofClient(FeedKind.DISCONNECTED, client, "", "", code.number(), code.reason()));
  }

  @Override
  public void refused(String client, RefusedRequest request) {
    add(
        new FeedEntry(
            next(),
            clock.instant(),
            FeedKind.REFUSED,
            "",
            shortened(client),
            null,
            request.request(),
            shortened(request.subject()),
            null,
            request.code(),
            request.reason()));
  }

  @Override
  public void notified(ClientId gateway, RefusedRequest request) {
    add(
        ofClient(
            FeedKind.NOTIFIED,
            gateway,
            request.request(),
            request.subject(),
            request.code(),
            request.reason()));
  }

  private FeedEntry message(
      FeedKind kind,
      String messageOrganization,
      String client,
      DeviceKey device,
      String name,
      String format,
      Buffer payload) {
    return new FeedEntry(
        next(),
        clock.instant(),
        kind,
        foreign(messageOrganization),
        client,
        device,
        name,
        format,
        Sample.of(payload),
        0,
        "");
  }

  private FeedEntry ofClient(
      FeedKind kind, ClientId client, String name, String subject, int code, String reason) {
    return new FeedEntry(
        next(),
        clock.instant(),
        kind,
        foreign(client.organization()),
        client.text(),
        client.clientClass().isApplication() ? null : client.device(),
        name,
        shortened(subject),
        null,
        code,
        reason);
  }

  private void add(FeedEntry entry) {
    ring(entry.kind()).add(entry);
    listener.accept(entry);
  }

  private Ring ring(FeedKind kind) {
    return recent.computeIfAbsent(kind, absent -> new Ring(KEPT_PER_KIND));
  }

  private long next() {
    return ++number;
  }

  private String foreign(String ofEntry) {
    return organization.equals(ofEntry) ? "" : ofEntry;
  }

  /** A client may call itself, or a topic, whatever fits into 64 KiB. */
  private static String shortened(String text) {
    return text.length() <= Sample.MAX_BYTES ? text : text.substring(0, Sample.MAX_BYTES) + "...";
  }
}
