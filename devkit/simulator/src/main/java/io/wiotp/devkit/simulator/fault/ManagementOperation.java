/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a device asks of the platform in device management (DM-22 to DM-29). */
enum ManagementOperation {
  MANAGE("mgmt/manage"),
  UNMANAGE("mgmt/unmanage"),
  LOCATION("device/update/location"),
  ADD_ERROR_CODE("add/diag/errorCodes"),
  CLEAR_ERROR_CODES("clear/diag/errorCodes"),
  ADD_LOG("add/diag/log"),
  CLEAR_LOG("clear/diag/log"),
  NOTIFY("notify");

  private static final String START = "iotdevice-1/";

  private final String topic;

  ManagementOperation(String topic) {
    this.topic = topic;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The words to choose one, or all. */
  static Parameter parameter() {
    return Parameter.choice(
        "operation",
        "Requests that it is for",
        Stream.concat(Stream.of("any"), Stream.of(values()).map(ManagementOperation::word))
            .toArray(String[]::new));
  }

  /** The operation of a topic in either form; null if it is none. */
  static @Nullable ManagementOperation of(String topic) {
    if (!topic.startsWith(START)) {
      return null;
    }
    for (ManagementOperation operation : values()) {
      if (topic.equals(START + operation.topic) || isTyped(topic, operation.topic)) {
        return operation;
      }
    }
    return null;
  }

  boolean isMeantBy(Fault fault) {
    String wanted = fault.text("operation");
    return wanted.equals("any") || wanted.equals(word());
  }

  private static boolean isTyped(String topic, String end) {
    return topic.startsWith(START + "type/")
        && topic.endsWith("/" + end)
        && topic.split("/", -1).length == 5 + end.split("/", -1).length;
  }
}
