/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection;

/**
 * Properties of a {@code KuraMessage} that a Java application hands to the endpoint itself instead
 * of a publisher. All are optional.
 */
public final class MessageProperties {
  /** Event id, 1 to 128 characters from {@code a-z A-Z 0-9 - _ .}; default {@code event}. */
  public static final String EVENT_ID = "wiotp.event.id";

  /** Device type of the device it speaks for; default: the endpoint's own. */
  public static final String DEVICE_TYPE = "wiotp.device.type";

  /** Device id of the device it speaks for; default: the endpoint's own. */
  public static final String DEVICE_ID = "wiotp.device.id";

  /** Format of a body without metrics; default {@code json}. */
  public static final String FORMAT = "wiotp.format";

  /** Quality of service, 0 or 1, as number or text; default 1. */
  public static final String QOS = "wiotp.qos";

  /** Priority class, {@code high}, {@code normal} or {@code low}; default {@code normal}. */
  public static final String PRIORITY = "wiotp.priority";

  private MessageProperties() {}
}
