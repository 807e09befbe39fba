/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
  private static final Target DEVICE = Target.client("d:acme01:pump:p07");

  private final Faults faults = new Faults();

  @Test
  @DisplayName("nothing strikes, and nothing is asked, while no fault is on")
  void idle() {
    assertThat(faults.isIdle()).isTrue();
    ActiveFault fault = faults.add(Fault.of(FaultKind.CONNACK).times(1));
    assertThat(faults.isIdle()).isFalse();
    assertThat(faults.strike(FaultKind.CONNACK, DEVICE)).isSameAs(fault);
    assertThat(faults.isIdle()).as("its last strike was the only one").isTrue();
    assertThat(fault.strikes()).isEqualTo(1);
  }

  @Test
  @DisplayName("no more than 200 faults are listed; those that ended make room")
  void bound() {
    ActiveFault first = faults.add(Fault.of(FaultKind.CONNACK).times(1));
    for (int i = 1; i < Faults.MAX; i++) {
      faults.add(Fault.of(FaultKind.PUBACK_LOST));
    }
    assertThatThrownBy(() -> faults.add(Fault.of(FaultKind.DUPLICATE)))
        .isInstanceOf(FaultException.class)
        .hasMessageContaining("200");
    faults.strike(FaultKind.CONNACK, DEVICE);
    faults.add(Fault.of(FaultKind.DUPLICATE));
    assertThat(faults.get(first.id())).isNull();
    assertThat(faults.list()).hasSize(Faults.MAX);
  }

  @ParameterizedTest
  @DisplayName("patterns of clients, types and devices, and filters of topics, choose")
  @CsvSource({
    "client,d:acme01:*,true",
    "client,d:acme01:pump:p07,true",
    "client,*:p07,true",
    "client,g:*,false",
    "client,d.acme01*,false",
    "type,pump,true",
    "type,p*p,true",
    "type,valve,false",
    "device,p0*,true",
    "device,p08,false",
    "topic,iot-2/#,true",
    "topic,iot-2/evt/+/fmt/json,true",
    "topic,iot-2/evt/s,false",
    "topic,iot-2/evt/s/fmt/json/#,true",
    "topic,+/+,false",
  })
  void scope(String name, String pattern, boolean covered) {
    faults.add(Fault.of(FaultKind.PUBACK_LOST).with(name, pattern));
    boolean struck =
        faults.strike(FaultKind.PUBACK_LOST, DEVICE.on("iot-2/evt/s/fmt/json")) != null;
    assertThat(struck).isEqualTo(covered);
  }

  @Test
  @DisplayName("a typed topic names the device that a fault is for")
  void typed() {
    faults.add(Fault.of(FaultKind.PUBACK_LOST).with("device", "p07"));
    Target gateway = Target.client("g:acme01:rtu:gw01");
    assertThat(
            faults.strike(
                FaultKind.PUBACK_LOST, gateway.on("iot-2/type/pump/id/p07/evt/s/fmt/json")))
        .isNotNull();
    assertThat(
            faults.strike(
                FaultKind.PUBACK_LOST, gateway.on("iot-2/type/pump/id/p08/evt/s/fmt/json")))
        .isNull();
  }

  @ParameterizedTest
  @DisplayName("an application is no device, whatever its id looks like")
  @ValueSource(strings = {"a:acme01:app", "", "nonsense", "d:acme01:pump", "A:acme01:app:1"})
  void noDevice(String client) {
    assertThat(Target.client(client).device()).isNull();
  }
}
