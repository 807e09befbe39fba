/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.protocol.event.Envelope;
import io.wiotp.kura.protocol.option.InvalidOptionException;
import io.wiotp.kura.publisher.internal.encode.BookKeeping;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublisherOptionsTest {

  @Test
  void everyOptionHasADefaultThatWorks() {
    PublisherOptions options = PublisherOptions.of(Map.of());
    assertThat(options.mapping().qos()).isEqualTo(1);
    assertThat(options.mapping().priority()).isEqualTo(PriorityClass.NORMAL);
    assertThat(options.mapping().content().envelope()).isEqualTo(Envelope.D_TS);
    assertThat(options.mapping().content().bookKeeping()).isEqualTo(BookKeeping.LEAVE_OUT);
    assertThat(options.mapping().names().deviceId()).hasToString("$assetName");
    assertThat(options.onRefusal()).isEqualTo(PublisherOptions.OnRefusal.COUNT);
  }

  @Test
  void aNumberMayArriveAsText() {
    assertThat(PublisherOptions.of(Map.of("qos", "0")).mapping().qos()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "event.id         | ''         | must not be empty",
        "event.id         | a$         | position 2",
        "device.type      | ''         | must not be empty while the other of device.type and device.id is '$assetName'",
        "device.id        | ''         | must not be empty while the other of device.type and device.id is 'asset'",
        "device.id        | ${open     | position 1",
        "when.unresolved  | ignore     | must be one of own-device, refuse but is 'ignore'",
        "id.policy        | hash       | must be one of replace, refuse",
        "envelope         | dts        | must be one of plain, d, d-ts",
        "body             | never      | must be one of without-metrics, always",
        "format           | a/b        | 'a/b'",
        "qos              | 2          | must be a whole number from 0 to 1 but is '2'",
        "priority         | urgent     | must be one of high, normal, low",
        "book.keeping     | drop       | must be one of leave-out, keep, nest",
        "include.position | maybe      | must be true or false",
        "on.refusal       | log        | must be one of count, throw",
      })
  void aValueOutsideItsRuleIsNamedWithOptionAndRule(String option, String value, String expected) {
    assertThatThrownBy(() -> PublisherOptions.of(Map.of(option, value)))
        .isInstanceOf(InvalidOptionException.class)
        .hasMessageContaining("option " + option)
        .hasMessageContaining(expected);
  }
}
