/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiotp.devkit.kura.ui.WebUi.Row;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Kura-contract 1.3 to 1.5. */
class CloudConnectionsPageIT extends GatewayFixture {

  private static final String SERVICE_PID =
      "<property name=\"service.pid\" type=\"String\" value=\"test.Publisher\"/>";

  @Test
  void shouldListAConnectionWithItsPublisherTabsAndNoFinding() throws Exception {
    givenConnector();
    assertThat(ui.connectionFactories()).containsExactly("test.Endpoint");
    ui.newConnection("test.Endpoint", "test.Endpoint-fine");
    assertThat(ui.pubSubFactories("test.Endpoint-fine"))
        .containsExactlyInAnyOrder("test.Publisher", "test.Subscriber");
    ui.newPubSub("test.Endpoint-fine", "test.Publisher", "pub-fine");

    assertThat(ui.cloudConnections())
        .containsExactly(
            row("test.Endpoint-fine", "Cloud connection", "Disconnected", "test.Endpoint"),
            new Row("pub-fine", "Publisher", "", "test.Publisher", "test.Endpoint-fine"));
    assertThat(ui.tabs("test.Endpoint-fine")).containsExactly("Endpoint-fine");
    assertThat(ui.tabs("pub-fine")).containsExactly("Pub-fine");
    thenNoFindingOf("fine");
  }

  private static Row row(String pid, String type, String status, String factoryPid) {
    return new Row(pid, type, status, factoryPid, pid);
  }

  @Test
  void shouldConnectAndDisconnect() throws Exception {
    givenConnector();
    ui.newConnection("test.Endpoint", "test.Endpoint-press");
    ui.connect("test.Endpoint-press");
    assertThat(ui.cloudConnections().get(0).status()).isEqualTo("Connected");
    ui.disconnect("test.Endpoint-press");
    assertThat(ui.cloudConnections().get(0).status()).isEqualTo("Disconnected");
  }

  @Test
  void aConnectionThatPostsNoEventHasAStaleStatus() throws Exception {
    var probe = givenConnector();
    ui.newConnection("test.Endpoint", "test.Endpoint-stale");
    ui.cloudConnections();
    ui.connect("test.Endpoint-stale");
    eventually(
        () -> {
          assertThat(ui.cloudConnections()).extracting(Row::status).contains("Connected");
          isFound("test.Endpoint-stale: is connected, but no event");
        });
    ui.disconnect("test.Endpoint-stale");
    probe.post(
        "org/eclipse/kura/cloud/CloudConnectionStatus/LOST",
        Map.of("cloud.service.pid", "test.Endpoint-stale"));
    ui.cloudConnections();
    thenNoFindingOf("test.Endpoint-stale: is disconnected");
  }

  @Test
  void connectingAlsoOperatesEveryPidThatEndsWithTheSelectedOne() throws Exception {
    var probe = givenConnector();
    probe.create("test.Endpoint", "suffix", Map.of());
    probe.create("test.Endpoint", "long-suffix", Map.of());
    eventually(() -> assertThat(ui.form("long-suffix")).isNotEmpty());
    ui.connect("suffix");
    assertThat(ui.cloudConnections()).extracting(Row::status).containsOnly("Connected");
    thenFinding("suffix", "operate all of", "long-suffix");
  }

  @Test
  void hidesWhyConnectFailed() throws Exception {
    givenConnector();
    ui.newConnection("test.Endpoint", "test.Endpoint-refused");
    givenMischief("connect throws");
    assertThatThrownBy(() -> ui.connect("test.Endpoint-refused"))
        .hasMessage("Failed to connect! Please review your configuration and try again later.");
    thenFinding("test.Endpoint-refused", "does not see why connect() failed");
  }

  @Test
  void aManagerWithoutKuraServicePidBreaksConnectForEverybody() throws Exception {
    givenConnector(
        TestBundle.connector()
            .edit(
                "OSGI-INF/test.Endpoint.xml",
                xml -> xml.replace("configuration-policy=\"require\"", "")));
    gateway.probe();
    assertThatThrownBy(() -> ui.connect("any")).isInstanceOf(NullPointerException.class);
    thenFinding("test.Endpoint", "CloudConnectionManager without kura.service.pid");
    thenFinding("test.Endpoint", "registered as ConfigurableComponent without kura.service.pid");
  }

  @Test
  void anExceptionOfOneFactoryBreaksThePageForAll() throws Exception {
    givenConnector();
    givenMischief("factory throws");
    assertThatThrownBy(ui::cloudConnections).hasMessage("planted");
    thenFinding("getManagedCloudConnectionPids() threw", "broken for all connectors");
  }

  @Test
  void skipsAFactoryWithoutFactoryPid() throws Exception {
    givenConnector();
    givenMischief("null factory pid");
    assertThat(ui.connectionFactories()).isEmpty();
    assertThat(ui.cloudConnections()).isEmpty();
    thenFinding("getFactoryPid() is null");
  }

  @Test
  void doesNotOfferAPublisherWithoutServicePid() throws Exception {
    givenConnector(
        TestBundle.connector()
            .edit("OSGI-INF/test.Publisher.xml", xml -> xml.replace(SERVICE_PID, "")));
    ui.newConnection("test.Endpoint", "test.Endpoint-nopid");
    assertThat(ui.pubSubFactories("test.Endpoint-nopid")).containsExactly("test.Subscriber");
    thenFinding("test.Publisher: no component property service.pid");
  }

  @Test
  void tellsOfAPublisherWhoseServicePidBecameAList() throws Exception {
    givenConnector(
        TestBundle.connector().header("-dsannotations-options", "version;minimum=1.3.0"));
    ui.newConnection("test.Endpoint", "test.Endpoint-list");
    ui.newPubSub("test.Endpoint-list", "test.Publisher", "pub-list");
    thenFinding("pub-list", "as service.pid");
  }

  @Test
  void aPublisherWhoseServicePidIsNotItsNameNeverComesUp() throws Exception {
    givenConnector(
        TestBundle.connector()
            .edit(
                "OSGI-INF/test.Publisher.xml",
                xml -> xml.replace(SERVICE_PID, SERVICE_PID.replace("test.P", "other.P"))));
    ui.newConnection("test.Endpoint", "test.Endpoint-other");
    assertThat(ui.pubSubFactories("test.Endpoint-other")).contains("other.Publisher");
    thenFinding("test.Publisher: its service.pid is not the component name");
  }

  @Test
  void aPublisherWithoutEndpointPidHasNoRow() throws Exception {
    var probe = givenConnector();
    ui.newConnection("test.Endpoint", "test.Endpoint-alone");
    probe.create("test.Publisher", "pub-lost", Map.of());
    eventually(() -> assertThat(ui.form("pub-lost")).isNotEmpty());
    assertThat(ui.cloudConnections()).extracting(Row::pid).containsExactly("test.Endpoint-alone");
    thenFinding("pub-lost: a Publisher without cloud.endpoint.service.pid");
  }

  @Test
  void anUnsatisfiedPublisherIsInvisible() throws Exception {
    givenConnector(
        TestBundle.connector()
            .edit(
                "OSGI-INF/test.Publisher.xml",
                xml ->
                    xml.replace(
                        "</scr:component>",
                        "<reference name=\"Needed\" interface=\"no.Such\"/></scr:component>")));
    ui.newConnection("test.Endpoint", "test.Endpoint-needs");
    gateway
        .probe()
        .create(
            "test.Publisher",
            "pub-needs",
            Map.of("cloud.endpoint.service.pid", "test.Endpoint-needs"));
    eventually(
        () -> {
          assertThat(ui.cloudConnections()).extracting(Row::pid).doesNotContain("pub-needs");
          isFound("pub-needs: not registered", "unsatisfied reference Needed");
        });
  }

  @Test
  void aConnectionThatItsFactoryDoesNotListHasVanished() throws Exception {
    givenConnector();
    ui.newConnection("test.Endpoint", "test.Endpoint-gone");
    givenMischief("hidden connection");
    eventually(
        () -> {
          assertThat(ui.cloudConnections()).isEmpty();
          isFound("test.Endpoint-gone", "vanished from the page");
        });
  }

  @Test
  void twoStackPidsWithOneLastSegmentGiveTheSameTab() throws Exception {
    givenConnector();
    ui.newConnection("test.Endpoint", "test.Endpoint-twice");
    givenMischief("same tab twice");
    assertThat(ui.tabs("test.Endpoint-twice")).hasSize(2);
    thenFinding("test.Endpoint-twice: two tabs are named Endpoint-twice");
  }

  @Test
  void refusesToDeleteAConnectionWithPublishers() throws Exception {
    givenConnector();
    ui.newConnection("test.Endpoint", "test.Endpoint-keep");
    ui.newPubSub("test.Endpoint-keep", "test.Publisher", "pub-keep");
    assertThatThrownBy(() -> ui.deleteConnection("test.Endpoint-keep"))
        .hasMessageContaining("has publishers or subscribers");
    ui.deleteComponent("pub-keep");
    eventually(() -> assertThat(ui.cloudConnections()).hasSize(1));
    ui.deleteConnection("test.Endpoint-keep");
    assertThat(ui.cloudConnections()).isEmpty();
  }

  @Test
  void refusesPidsThatTheDialogRefuses() throws Exception {
    givenConnector();
    assertThatThrownBy(() -> ui.newConnection("test.Endpoint", "a b"))
        .hasMessageContaining("a b does not match");
    assertThatThrownBy(() -> ui.newConnection("test.Endpoint", "other"))
        .hasMessageContaining("test\\.Endpoint");
    ui.newConnection("test.Endpoint", "test.Endpoint-pid");
    assertThatThrownBy(() -> ui.newConnection("test.Endpoint", "test.Endpoint-pid"))
        .hasMessageContaining("in use");
    assertThatThrownBy(() -> ui.newPubSub("test.Endpoint-pid", "test.Publisher", "x"))
        .hasMessageContaining("^pub.*$");
  }

  @Test
  void nobodyIsToldOfAnActivationThatThrows() throws Exception {
    givenConnector();
    givenMischief("activate throws");
    ui.newConnection("test.Endpoint", "test.Endpoint-throws");
    eventually(() -> isFound("a component failed and no person is told", "planted"));
  }
}
