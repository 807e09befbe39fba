/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdReplacementTest {
  @Test
  void charactersOutsideTheAlphabetBecomeUnderscores() throws RefusedException {
    assertThat(IdReplacement.deviceId("/dev/sda 1")).isEqualTo("_dev_sda_1");
    assertThat(IdReplacement.typeId("Kühlhaus#2")).isEqualTo("K_hlhaus_2");
    assertThat(IdReplacement.eventId("a+b")).isEqualTo(new EventId("a_b"));
  }

  @Test
  void aCharacterBeyondTheBasicPlaneIsOneUnderscore() throws RefusedException {
    assertThat(IdReplacement.deviceId("fan 😀")).isEqualTo("fan__");
  }

  @Test
  void aLongNameIsCutWithAHashThatNeverChanges() throws RefusedException {
    String name = "a-device-name-that-is-longer-than-the-platform-takes";

    assertThat(IdReplacement.deviceId(name))
        .hasSize(36)
        .startsWith("a-device-name-that-is-longe_")
        // Devices on the platform bear it: a change would make a new device of every long name.
        .isEqualTo("a-device-name-that-is-longe_02ksrtbd");
  }

  @Test
  void longNamesWithTheSameBeginningStayApart() throws RefusedException {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      ids.add(IdReplacement.deviceId("disk-of-the-machine-in-the-cellar-number-" + i));
    }

    assertThat(ids).hasSize(10_000);
  }

  @Test
  void anEmptyNameIsRefusedAndNamed() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> IdReplacement.eventId(""))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.ID_INVALID))
        .withMessageContaining("event id is empty");
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> IdReplacement.typeId(""))
        .withMessageContaining("device type is empty");
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> IdReplacement.deviceId(""))
        .withMessageContaining("device id is empty");
  }
}
