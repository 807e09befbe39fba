/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.encode;

import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.protocol.event.Envelope;
import io.wiotp.kura.protocol.id.Format;
import io.wiotp.kura.publisher.internal.template.Template;

/**
 * How a message becomes an event.
 *
 * @param names where the ids come from
 * @param content what goes into the payload
 * @param qos MQTT quality of service, 0 or 1
 * @param priority the class it waits in
 */
public record Mapping(Names names, Content content, int qos, PriorityClass priority) {

  /**
   * Where the ids come from.
   *
   * @param eventId template, never empty
   * @param deviceType template; empty together with the next one: the own device
   * @param deviceId template
   * @param policy what becomes of ids that the platform would refuse
   * @param unresolved what becomes of a record without the named value
   */
  public record Names(
      Template eventId,
      Template deviceType,
      Template deviceId,
      IdPolicy policy,
      Unresolved unresolved) {}

  /**
   * What goes into the payload.
   *
   * @param envelope the JSON frame around metrics
   * @param bodyFormat the format of a body; metrics are always json
   * @param body when the body is the payload
   * @param bookKeeping what becomes of an asset's book-keeping
   * @param position whether the position goes along
   */
  public record Content(
      Envelope envelope,
      Format bodyFormat,
      BodyPolicy body,
      BookKeeping bookKeeping,
      boolean position) {}
}
