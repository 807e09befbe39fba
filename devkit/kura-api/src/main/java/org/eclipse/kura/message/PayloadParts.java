/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.message;

/** Copies the parts of one payload to another. */
final class PayloadParts {
  private PayloadParts() {}

  static void copy(KuraPayload from, KuraPayload to) {
    from.metrics().forEach(to::addMetric);
    to.setBody(from.getBody());
    to.setPosition(from.getPosition());
    to.setTimestamp(from.getTimestamp());
  }
}
