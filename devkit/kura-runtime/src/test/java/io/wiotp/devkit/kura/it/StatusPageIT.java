/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Kura-contract 1.6, 1.8 and 1.9. */
class StatusPageIT extends GatewayFixture {

  private static final String LOST = "org/eclipse/kura/cloud/CloudConnectionStatus/LOST";

  private void givenConnection(String pid) throws Exception {
    givenConnector();
    ui.newConnection("test.Endpoint", pid);
  }

  @Test
  void showsTheLinesOfEachEndpoint() throws Exception {
    givenConnection("test.Endpoint-lines");
    assertThat(ui.statusPage().get("test.Endpoint-lines"))
        .containsExactly(
            Map.entry("Connection Name", "test.Endpoint-lines"),
            Map.entry("Broker", "b"),
            Map.entry("Service Status", "DISCONNECTED"));
    thenNoFindingOf("lines");
  }

  @Test
  void getInfoThatThrowsBreaksTheWholePage() throws Exception {
    givenConnection("test.Endpoint-throws");
    givenMischief("getInfo throws");
    assertThatThrownBy(ui::statusPage).hasMessage("planted");
    thenFinding("test.Endpoint-throws: getInfo() threw", "whole Status page");
  }

  @Test
  void getInfoThatIsNullBreaksTheWholePage() throws Exception {
    givenConnection("test.Endpoint-null");
    givenMischief("getInfo null");
    assertThatThrownBy(ui::statusPage).isInstanceOf(NullPointerException.class);
    thenFinding("test.Endpoint-null: getInfo() returned null");
  }

  @Test
  void getInfoThatIsSlowBlocksTheRequest() throws Exception {
    givenConnection("test.Endpoint-slow");
    givenMischief("getInfo slow");
    ui.statusPage();
    ui.statusPage();
    thenFinding("test.Endpoint-slow getInfo()", "more than 100 ms");
  }

  @Test
  void markupIsShownAsPlainText() throws Exception {
    givenConnection("test.Endpoint-markup");
    givenMischief("markup");
    ui.statusPage();
    thenFinding("test.Endpoint-markup: markup in the line Link");
  }

  @Test
  void anEventForAnUnknownConnectionRefreshesThePage() throws Exception {
    var probe = givenConnector();
    probe.post(LOST, Map.of());
    thenFinding(LOST + " without cloud.service.pid");
    probe.post(LOST, Map.of("cloud.service.pid", "nobody"));
    thenFinding(LOST + " for nobody");
    ui.newConnection("test.Endpoint", "test.Endpoint-known");
    probe.post(LOST, Map.of("cloud.service.pid", "test.Endpoint-known"));
    thenNoFindingOf("test.Endpoint-known");
  }

  @Test
  void theLedShowsTheGreatestPriority() throws Exception {
    var probe = givenConnector();
    assertThat(ui.led()).isEqualTo("OFF");
    probe.led("low", 100, "ON");
    assertThat(ui.led()).isEqualTo("ON");
    probe.led("medium", 200, "FAST_BLINKING");
    probe.led("low", 100, "SLOW_BLINKING");
    assertThat(ui.led()).isEqualTo("FAST_BLINKING");
    probe.ledGone("medium");
    assertThat(ui.led()).isEqualTo("SLOW_BLINKING");
    probe.ledGone("low");
    assertThat(ui.led()).isEqualTo("OFF");
  }
}
