/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.sensors.emission;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.devkit.sensors.hardware.Measured;
import io.wiotp.devkit.sensors.hardware.Measured.Kind;
import java.util.Map;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.type.TypedValues;
import org.eclipse.kura.wire.WireRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wire records as a Kura asset emits them (kura-contract 3.3). */
class RecordsTest {
  private final Records records = new Records();

  @Test
  void aRecordHasNameTypeChannelsNumberAndSampleTime() {
    WireRecord record = records.next(measured(Kind.DISK, "sda"));

    assertThat(record.getProperties())
        .containsExactlyInAnyOrderEntriesOf(
            Map.<String, TypedValue<?>>of(
                "assetName", TypedValues.newStringValue("disk-sda"),
                "deviceType", TypedValues.newStringValue("disk"),
                "reads", TypedValues.newLongValue(7),
                "busy", TypedValues.newDoubleValue(0.5),
                "model", TypedValues.newStringValue("x"),
                "sequence", TypedValues.newLongValue(1),
                "assetTimestamp", TypedValues.newLongValue(1_700_000_000_123L)));
  }

  @Test
  void theMachineItselfHasNoDeviceType() {
    assertThat(records.next(measured(null, "gateway")).getProperties())
        .doesNotContainKey("deviceType")
        .containsEntry("assetName", TypedValues.newStringValue("gateway"));
  }

  @Test
  void eachAssetCountsFromOneWithoutAGap() {
    for (int i = 1; i <= 3; i++) {
      assertThat(sequence(records.next(measured(Kind.DISK, "sda")))).isEqualTo(i);
      assertThat(sequence(records.next(measured(Kind.INTERFACE, "sda")))).isEqualTo(i);
    }
    assertThat(records.lastSequences())
        .containsExactlyInAnyOrderEntriesOf(Map.of("disk-sda", 3L, "interface-sda", 3L));
  }

  @ParameterizedTest
  @CsvSource({
    "INTERFACE,eth0.100,interface-eth0.100",
    "INTERFACE,Wi-Fi 2,interface-Wi-Fi_2",
    "CORE,core-0,core-0",
    "TEMPERATURE,coretemp-Core 0,temperature-coretemp-Core_0",
    "DISK,a_very_long_name_that_the_platform_would_refuse,disk-a_very_long_name_that_the_platf"
  })
  void anAssetsNameIsAnIdThatThePlatformTakes(Kind kind, String name, String expected) {
    assertThat(Records.assetName(measured(kind, name)))
        .isEqualTo(expected)
        .matches("[a-zA-Z0-9_.\\-]{1,36}");
  }

  private static Object sequence(WireRecord record) {
    return ((Number) record.getProperties().get("sequence").getValue()).intValue();
  }

  private static Measured measured(@Nullable Kind kind, String name) {
    return new Measured(
        kind, name, 1_700_000_000_123L, Map.of("reads", 7L, "busy", 0.5, "model", "x"));
  }
}
