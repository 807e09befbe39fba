/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.report;

import io.wiotp.kura.api.ConnectionStatus;
import io.wiotp.kura.api.Reason;
import io.wiotp.kura.outbox.OutboxStatus;
import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.protocol.event.TimestampFormat;
import io.wiotp.kura.protocol.id.Identity;
import io.wiotp.kura.protocol.id.Role;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an operator reads on Kura's status page: plain text, because Kura escapes it, and never a
 * secret. Lines of one subject begin alike, because Kura sorts them.
 */
public final class StatusPage {
  private final Map<String, String> lines = new TreeMap<>();

  /** Who connects where; the names of the first four lines are those of Kura's own connections. */
  public StatusPage identity(Identity identity, @Nullable String serverUri) {
    lines.put("Account", identity.organization().value());
    lines.put("Client ID", identity.clientId());
    lines.put("Device", identity.device().toString());
    lines.put("Role", identity.role().name().toLowerCase(Locale.ROOT));
    if (identity.role() != Role.QUICKSTART) {
      lines.put("Username", "use-token-auth");
    }
    if (serverUri != null) {
      lines.put("Broker URL", serverUri);
    }
    return this;
  }

  public StatusPage status(ConnectionStatus status) {
    lines.put("State", status.state().name());
    lines.put("State since", TimestampFormat.format(status.since()));
    Reason reason = status.reason();
    if (reason != null) {
      lines.put("State reason", reason.describe(status.detail()));
      lines.put("State remedy", reason.remedy());
    }
    if (status.retryAt() != null) {
      lines.put("State next try", TimestampFormat.format(status.retryAt()));
    }
    return this;
  }

  /**
   * What waits, what is done, and how long the rest will take.
   *
   * @param arrivals accepted events per second, lately
   * @param departures confirmed events per second, lately
   */
  public StatusPage outbox(
      OutboxStatus outbox, double arrivals, double departures, Forecast forecast) {
    for (PriorityClass priority : PriorityClass.values()) {
      lines.put(
          "Events pending, priority " + priority.name().toLowerCase(Locale.ROOT),
          String.valueOf(outbox.pending().getOrDefault(priority, 0L)));
    }
    lines.put("Events pending", String.valueOf(outbox.pendingTotal()));
    lines.put("Events pending, bytes", String.valueOf(outbox.bytes()));
    lines.put("Events pending, oldest", text(outbox.oldestAge()));
    lines.put("Events in flight", String.valueOf(outbox.inFlight()));
    lines.put("Events accepted", String.valueOf(outbox.accepted()));
    lines.put("Events confirmed", String.valueOf(outbox.confirmed()));
    lines.put("Events accepted per second", String.format(Locale.ROOT, "%.1f", arrivals));
    lines.put("Events confirmed per second", String.format(Locale.ROOT, "%.1f", departures));
    lines.put("Events evicted", String.valueOf(outbox.evicted()));
    lines.put("Events set aside", String.valueOf(outbox.setAside()));
    lines.put("Events pending, forecast", forecast.of(outbox.pendingTotal(), arrivals, departures));
    if (outbox.bytesOnDisk() > 0) {
      lines.put("Outbox bytes on disk", String.valueOf(outbox.bytesOnDisk()));
    }
    if (outbox.lost() > 0) {
      lines.put("Events lost in damaged files", String.valueOf(outbox.lost()));
    }
    if (outbox.damage() != null) {
      lines.put("Outbox damage", outbox.damage());
    }
    if (outbox.trouble() != null) {
      lines.put("Outbox trouble", outbox.trouble());
    }
    return this;
  }

  public StatusPage refusals(RefusalLog refusals) {
    refusals
        .counts()
        .forEach(
            (reason, count) ->
                lines.put("Events refused, " + reason.code(), count + " - " + reason.sentence()));
    List<RefusalLog.Refusal> last = refusals.last();
    for (int i = 0; i < last.size(); i++) {
      RefusalLog.Refusal refusal = last.get(i);
      lines.put(
          "Events refused, last " + (i + 1),
          TimestampFormat.format(refusal.at())
              + " "
              + refusal.source()
              + ": "
              + refusal.reason().describe(refusal.detail()));
    }
    return this;
  }

  /** Next to each device what the platform said when it refused it last. */
  public StatusPage platformRefusals(PlatformRefusals refusals) {
    refusals
        .byDevice()
        .forEach(
            (device, refused) ->
                lines.put(
                    "Refused by the platform, " + device,
                    refused.count()
                        + " times, last "
                        + TimestampFormat.format(refused.at())
                        + ": "
                        + refused.last().request()
                        + ", code "
                        + refused.last().code()
                        + " "
                        + RefusalLog.shortened(refused.last().message())));
    return this;
  }

  /** Shown only when there is something to say. */
  public StatusPage notificationsLeftOut(long count) {
    if (count > 0) {
      lines.put("Notifications left out", count + " - listeners are too slow");
    }
    return this;
  }

  public Map<String, String> lines() {
    return Map.copyOf(lines);
  }

  static String text(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds < 120) {
      return seconds + " s";
    }
    return seconds < 7200 ? seconds / 60 + " min" : seconds / 3600 + " h";
  }
}
