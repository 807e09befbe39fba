/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.registry.DeviceClass;
import io.wiotp.devkit.simulator.registry.DeviceDraft;
import io.wiotp.devkit.simulator.registry.DeviceType;
import io.wiotp.devkit.simulator.registry.GatewayRole;
import io.wiotp.devkit.simulator.registry.Organization;
import io.wiotp.devkit.simulator.registry.RegistryException;
import io.wiotp.devkit.simulator.registry.SecretSource;
import io.wiotp.devkit.simulator.session.CloseCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GatewayAdmissionTest {
  private static final DeviceKey GATEWAY = new DeviceKey("rtu", "gw01");
  private static final DeviceKey PUMP = new DeviceKey("pump", "p07");
  private static final DeviceKey VALVE = new DeviceKey("valve", "v01");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC);

  private final Organization organization =
      new Organization("acme01", CLOCK, new SecretSource(new Random(1)));
  private final Deque<Runnable> timers = new ArrayDeque<>();
  private final List<String> outcomes = new ArrayList<>();

  @BeforeEach
  void registerGateway() throws RegistryException {
    organization.addType(DeviceType.bare("rtu", DeviceClass.GATEWAY, CLOCK.instant()));
    organization.register(DeviceDraft.of(GATEWAY), "test");
  }

  @Test
  @DisplayName("GW-8 GW-10 SIM-23 what comes during a registration waits, and goes on in order")
  void holds() {
    GatewayAdmission admission = admission(GatewayLimits.platform(), slow(false));
    publish(admission, PUMP, "first");
    publish(admission, PUMP, "second");
    publish(admission, GATEWAY, "own");
    assertThat(outcomes).containsExactly("own accepted");
    timers.remove().run();
    assertThat(outcomes).containsExactly("own accepted", "first accepted", "second accepted");
    assertThat(organization.device(PUMP).gateway()).isEqualTo(GATEWAY);
    publish(admission, PUMP, "third");
    assertThat(outcomes).endsWith("third accepted");
  }

  @Test
  @DisplayName(
      "GW-12 GW-25 GW-26 ERR-177 SIM-24 a failure is told once with 177, all held is dropped")
  void fails() {
    GatewayAdmission admission = admission(GatewayLimits.platform(), slow(true));
    publish(admission, PUMP, "first");
    publish(admission, PUMP, "second");
    timers.remove().run();
    publish(admission, PUMP, "third");
    assertThat(outcomes).containsExactly("first 177 told", "second 177 silent", "third 177 silent");
    assertThat(organization.device(PUMP)).isNull();
  }

  @Test
  @DisplayName(
      "GW-11 GW-26 ERR-173 more registrations at a time than the limit are refused with 173")
  void pending() {
    GatewayAdmission admission =
        admission(
            new GatewayLimits(500, 1, Duration.ofSeconds(60), Duration.ofSeconds(1)), slow(false));
    publish(admission, PUMP, "pump");
    publish(admission, VALVE, "valve");
    assertThat(outcomes).containsExactly("valve 173 told");
    timers.remove().run();
    assertThat(outcomes).containsExactly("valve 173 told", "pump accepted");
    assertThat(organization.device(VALVE)).isNull();
  }

  @Test
  @DisplayName("GW-25 GW-26 an organization that is full refuses with 173")
  void fullOrganization() {
    organization.limit(10, 1);
    GatewayAdmission admission =
        admission(GatewayLimits.platform(), RegistrationCourse.taking(Duration.ZERO));
    publish(admission, PUMP, "pump");
    assertThat(outcomes).containsExactly("pump 173 told");
  }

  @Test
  @DisplayName("GW-6 GW-7 GW-15 a device that it registers joins the gateway's default group")
  void joins() throws RegistryException {
    GatewayAdmission admission =
        admission(GatewayLimits.platform(), RegistrationCourse.taking(Duration.ZERO));
    publish(admission, PUMP, "pump");
    assertThat(organization.access().group("gw_def_res_grp:acme01:rtu:gw01").members())
        .containsExactly(PUMP);
    organization.access().setRole(GATEWAY, GatewayRole.STANDARD);
    publish(admission, PUMP, "again");
    publish(admission, VALVE, "valve");
    assertThat(outcomes).containsExactly("pump accepted", "again accepted", "valve 180 told");
  }

  @Test
  @DisplayName("GW-10 more messages than can be held for one device are dropped")
  void holdsNoMoreThanItsLimit() {
    GatewayAdmission admission = admission(GatewayLimits.platform(), slow(false));
    for (int i = 0; i < 1_001; i++) {
      publish(admission, PUMP, "m" + i);
    }
    assertThat(outcomes).containsExactly("m1000 173 silent");
    timers.remove().run();
    assertThat(outcomes).hasSize(1_001).endsWith("m999 accepted");
  }

  private GatewayAdmission admission(GatewayLimits limits, RegistrationCourse course) {
    return new GatewayAdmission(
        organization,
        GATEWAY,
        "g:acme01:rtu:gw01",
        CLOCK,
        limits,
        course,
        (milliseconds, task) -> timers.add(task));
  }

  private static RegistrationCourse slow(boolean fails) {
    return (gateway, device) ->
        new RegistrationCourse.Step(
            Duration.ofSeconds(1), fails ? CloseCode.DEVICE_NOT_CREATED : null);
  }

  private void publish(GatewayAdmission admission, DeviceKey device, String name) {
    admission.admit(device, refusal -> outcomes.add(name + " " + text(refusal)));
  }

  private static String text(Refusal refusal) {
    if (refusal == null) {
      return "accepted";
    }
    CloseCode code = refusal.code();
    return code.number() + (refusal.silent() ? " silent" : " told");
  }
}
