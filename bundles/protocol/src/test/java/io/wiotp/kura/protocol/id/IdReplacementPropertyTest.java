/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.id;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.protocol.Ids;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(Ids.class)
class IdReplacementPropertyTest {
  @Property
  void theResultIsAlwaysValidAndAlwaysTheSame(@ForAll String name) throws RefusedException {
    Assume.that(!name.isEmpty());

    DeviceId device = new DeviceId(IdReplacement.typeId(name), IdReplacement.deviceId(name));

    assertThat(device.deviceId()).isEqualTo(IdReplacement.deviceId(name));
    assertThat(IdReplacement.eventId(name)).isEqualTo(IdReplacement.eventId(name));
  }

  @Property
  void aValidIdStaysAsItIs(@ForAll DeviceId device, @ForAll EventId event) throws RefusedException {
    assertThat(IdReplacement.typeId(device.typeId())).isEqualTo(device.typeId());
    assertThat(IdReplacement.deviceId(device.deviceId())).isEqualTo(device.deviceId());
    assertThat(IdReplacement.eventId(event.value())).isEqualTo(event);
  }

  @Property
  void replacingTwiceChangesNothingMore(@ForAll String name) throws RefusedException {
    Assume.that(!name.isEmpty());

    String once = IdReplacement.deviceId(name);

    assertThat(IdReplacement.deviceId(once)).isEqualTo(once);
  }
}
