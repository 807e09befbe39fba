/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.comparison;

/**
 * One line of the table: a contestant under one condition.
 *
 * @param id stable name in the report
 * @param contestant who
 * @param bytes of an event's payload
 * @param roundTripMillis of the link, 0 for loopback as it is
 * @param window unacknowledged messages at once
 * @param tls whether the link is encrypted; IBM's libraries know no other
 * @param sync whether each event is forced to the disk
 * @param events in a round
 * @param warmUp events before
 */
record Cell(
    String id,
    String contestant,
    int bytes,
    int roundTripMillis,
    int window,
    boolean tls,
    boolean sync,
    int events,
    int warmUp) {

  static Cell of(String id, String contestant, int bytes, int events) {
    return new Cell(id, contestant, bytes, 0, 100, false, false, events, events / 4);
  }

  Cell over(int millis, int otherWindow) {
    return new Cell(
        id, contestant, bytes, millis, otherWindow, tls, sync, events, Math.min(warmUp, 2_000));
  }

  Cell secure() {
    return new Cell(id, contestant, bytes, roundTripMillis, window, true, sync, events, warmUp);
  }

  Cell forced() {
    return new Cell(id, contestant, bytes, roundTripMillis, window, tls, true, events, warmUp);
  }

  Cell window(int otherWindow) {
    return new Cell(id, contestant, bytes, roundTripMillis, otherWindow, tls, sync, events, warmUp);
  }

  /** Fewer events, for a run that has to be short. */
  Cell shortened(int divisor) {
    return new Cell(
        id,
        contestant,
        bytes,
        roundTripMillis,
        window,
        tls,
        sync,
        events / divisor,
        warmUp / divisor);
  }
}
