/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.sensors.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.wiotp.tests.support.ExpectedLogs;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.kura.wire.WireHelperService;
import org.eclipse.kura.wire.WireRecord;
import org.eclipse.kura.wire.WireSupport;
import org.junit.jupiter.api.Test;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.wireadmin.Wire;

/** The component as Kura drives it, over the real machine. */
class MachineSensorsTest {
  private final Queue<WireRecord> emitted = new ConcurrentLinkedQueue<>();

  @Test
  void valuesOfThisMachineFlowOnceThereIsAWireAndARateAndTheCountIsExactAtTheEnd()
      throws Exception {
    MachineSensors sensors = new MachineSensors(mock(ComponentContext.class), helper(), rate(0));
    try {
      sensors.modified(rate(500));
      assertThat(sensors.get()).isEmpty();
      sensors.consumersConnected(new Wire[] {mock(Wire.class)});
      await().atMost(Duration.ofSeconds(30)).until(() -> emitted.size() >= 50);
      sensors.modified(rate(500));
    } finally {
      sensors.deactivate();
    }
    assertThat(sensors.get().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(emitted.size());
    assertThat(sensors.get()).containsKeys("gateway", "core-0");
  }

  @Test
  void aRateOutsideItsRuleIsSilenceAndNoFailure(ExpectedLogs logs) throws Exception {
    logs.expectError("the sensors are silent: option rate");
    MachineSensors sensors = new MachineSensors(mock(ComponentContext.class), helper(), rate(-1));
    sensors.consumersConnected(new Wire[] {mock(Wire.class)});
    sensors.deactivate();

    assertThat(emitted).isEmpty();
    assertThatThrownBy(() -> new SensorsOptions(20_001))
        .hasMessage("option rate is 20001: it must be from 0 to 20000");
  }

  @SuppressWarnings("unchecked")
  private WireHelperService helper() {
    WireSupport wires = mock(WireSupport.class);
    org.mockito.Mockito.doAnswer(call -> emitted.addAll((List<WireRecord>) call.getArgument(0)))
        .when(wires)
        .emit(any());
    WireHelperService helper = mock(WireHelperService.class);
    when(helper.newWireSupport(any(), any())).thenReturn(wires);
    return helper;
  }

  private static SensorsOcd rate(int rate) {
    SensorsOcd ocd = mock(SensorsOcd.class);
    when(ocd.rate()).thenReturn(rate);
    return ocd;
  }
}
