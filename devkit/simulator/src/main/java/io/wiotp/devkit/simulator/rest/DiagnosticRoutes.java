/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.rest;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.management.Diagnostics;
import io.wiotp.devkit.simulator.management.LogEntry;
import io.wiotp.devkit.simulator.management.RequestException;
import java.util.Set;

/** Logs and error codes of a device (REST-35 to REST-39); not for gateways (GW-3). */
final class DiagnosticRoutes {
  private static final String DIAG = "/device/types/:typeId/devices/:deviceId/diag";
  private static final Set<String> LOG_ENTRY = Set.of("message", "severity", "data", "timestamp");
  private static final Set<String> ERROR_CODE = Set.of("errorCode", "timestamp");

  void mount(ApiRouter router) {
    router.get(DIAG + "/logs", this::log);
    router.post(DIAG + "/logs", this::addLog);
    router.delete(DIAG + "/logs", this::clearLog);
    router.get(DIAG + "/logs/:logId", this::logEntry);
    router.delete(DIAG + "/logs/:logId", this::removeLog);
    router.get(DIAG + "/errorCodes", this::errorCodes);
    router.post(DIAG + "/errorCodes", this::addErrorCode);
    router.delete(DIAG + "/errorCodes", this::clearErrorCodes);
  }

  private void log(ApiCall call) {
    DeviceKey device = require(call);
    JsonArray entries = new JsonArray();
    diagnostics(call).log(device).forEach(entry -> entries.add(entry.toJson()));
    call.answer(200, entries);
  }

  private void addLog(ApiCall call) {
    DeviceKey device = require(call);
    JsonObject body = call.body(LOG_ENTRY).members();
    if (body.getValue("severity") instanceof Number severity && severity.doubleValue() > 2) {
      throw ApiException.tooHigh("severity must be 0, 1 or 2.");
    }
    try {
      call.answer(201, diagnostics(call).addLog(call.caller().name(), device, body).toJson());
    } catch (RequestException e) {
      throw ApiException.invalid(e.text());
    }
  }

  private void clearLog(ApiCall call) {
    diagnostics(call).clearLog(require(call));
    call.answerEmpty(204);
  }

  private void logEntry(ApiCall call) {
    LogEntry entry = diagnostics(call).logEntry(require(call), call.path("logId"));
    if (entry == null) {
      throw noEntry();
    }
    call.answer(200, entry.toJson());
  }

  private void removeLog(ApiCall call) {
    if (!diagnostics(call).removeLog(require(call), call.path("logId"))) {
      throw noEntry();
    }
    call.answerEmpty(204);
  }

  private void errorCodes(ApiCall call) {
    DeviceKey device = require(call);
    JsonArray codes = new JsonArray();
    diagnostics(call).errorCodes(device).forEach(code -> codes.add(code.toJson()));
    call.answer(200, codes);
  }

  private void addErrorCode(ApiCall call) {
    DeviceKey device = require(call);
    try {
      JsonObject body = call.body(ERROR_CODE).members();
      call.answer(201, diagnostics(call).addErrorCode(device, body).toJson());
    } catch (RequestException e) {
      throw ApiException.invalid(e.text());
    }
  }

  private void clearErrorCodes(ApiCall call) {
    diagnostics(call).clearErrorCodes(require(call));
    call.answerEmpty(204);
  }

  private static DeviceKey require(ApiCall call) {
    call.caller().requireApplication();
    return DeviceRoutes.require(call).key();
  }

  private static Diagnostics diagnostics(ApiCall call) {
    return call.caller().space().management().diagnostics();
  }

  private static ApiException noEntry() {
    return ApiException.of(404, "There is no such log entry.");
  }
}
