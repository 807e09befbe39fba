/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.management;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.ledger.Findings;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Error codes and logs of the devices of one organization; managed or not (DM-14). Used on the
 * event loop only.
 */
public final class Diagnostics {
  private static final int MAX_SEVERITY = 2;

  private final Clock clock;
  private final Findings findings;
  private final Map<DeviceKey, Retention<LogEntry>> logs = new HashMap<>();
  private final Map<DeviceKey, Retention<ErrorCode>> errorCodes = new HashMap<>();
  private long lastId;

  Diagnostics(Clock clock, Findings findings) {
    this.clock = clock;
    this.findings = findings;
  }

  /** The log of a device, newest first (REST-35). */
  public List<LogEntry> log(DeviceKey device) {
    Retention<LogEntry> entries = logs.get(device);
    return entries == null ? List.of() : entries.newestFirst();
  }

  /** One entry of a log; null if there is none with that id. */
  public @Nullable LogEntry logEntry(DeviceKey device, String id) {
    for (LogEntry entry : log(device)) {
      if (entry.id().equals(id)) {
        return entry;
      }
    }
    return null;
  }

  /** The error codes of a device, newest first. */
  public List<ErrorCode> errorCodes(DeviceKey device) {
    Retention<ErrorCode> codes = errorCodes.get(device);
    return codes == null ? List.of() : codes.newestFirst();
  }

  /**
   * Adds an entry to a log.
   *
   * @param sender client id or API key
   * @param d message, severity and optionally timestamp and data (DM-84 to DM-87)
   * @throws RequestException if a member is missing or not valid
   */
  public LogEntry addLog(String sender, DeviceKey device, JsonObject d) throws RequestException {
    Members members = new Members(d);
    String message = members.requiredText("message");
    long severity = members.requiredInteger("severity");
    if (severity < 0 || severity > MAX_SEVERITY) {
      throw RequestException.invalid("severity must be 0, 1 or 2.");
    }
    ReportedTime time = ReportedTime.of(members, "timestamp");
    if (time != null && !time.hasOffset()) {
      tolerate(sender, "timestamp has no offset from UTC.");
    }
    String data = members.text("data");
    if (data != null && !isBase64(data)) {
      tolerate(sender, "data is not base64.");
    }
    Instant now = clock.instant();
    LogEntry entry =
        new LogEntry(
            Long.toString(++lastId),
            message,
            (int) severity,
            data,
            time == null ? now : time.instant(),
            now);
    logs.computeIfAbsent(device, key -> new Retention<>(LogEntry::received, LogEntry::bytes))
        .add(entry);
    return entry;
  }

  /**
   * Adds an error code.
   *
   * @param d errorCode, an integer, and over REST optionally timestamp (DM-80, REST-39)
   * @throws RequestException if a member is missing or not valid
   */
  public ErrorCode addErrorCode(DeviceKey device, JsonObject d) throws RequestException {
    Members members = new Members(d);
    long code = members.requiredInteger("errorCode");
    ReportedTime time = ReportedTime.of(members, "timestamp");
    Instant now = clock.instant();
    ErrorCode added = new ErrorCode(code, time == null ? now : time.instant(), now);
    errorCodes
        .computeIfAbsent(
            device, key -> new Retention<>(ErrorCode::received, entry -> ErrorCode.BYTES))
        .add(added);
    return added;
  }

  /** Removes one entry; false if there is none with that id. */
  public boolean removeLog(DeviceKey device, String id) {
    Retention<LogEntry> entries = logs.get(device);
    return entries != null && entries.remove(entry -> entry.id().equals(id));
  }

  public void clearLog(DeviceKey device) {
    logs.remove(device);
  }

  public void clearErrorCodes(DeviceKey device) {
    errorCodes.remove(device);
  }

  private void tolerate(String sender, String text) throws RequestException {
    findings.report(sender, "SDKDM-27", text);
    if (findings.isStrict()) {
      throw RequestException.invalid(text);
    }
  }

  private static boolean isBase64(String text) {
    try {
      Base64.getDecoder().decode(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
