/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.wire.graph;

import java.util.Arrays;

/** Names of properties of wires and wire components. */
public enum Constants {
  WIRE_EMITTER_PORT_PROP_NAME("emitter.port"),
  WIRE_RECEIVER_PORT_PROP_NAME("receiver.port"),
  RECEIVER_PORT_COUNT_PROP_NAME("receiver.port.count"),
  EMITTER_PORT_COUNT_PROP_NAME("emitter.port.count"),
  RECEIVER_KURA_SERVICE_PID_PROP_NAME("receiver.kura.service.pid"),
  EMITTER_KURA_SERVICE_PID_PROP_NAME("emitter.kura.service.pid");

  private final String text;

  Constants(String text) {
    this.text = text;
  }

  public String value() {
    return text;
  }

  public static Constants fromValue(String name) {
    return Arrays.stream(values())
        .filter(candidate -> candidate.text.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown Constants: " + name));
  }
}
