/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.factory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.ConfigurationService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

class ConnectionFactoryTest {
  private static final String ENDPOINT = "io.wiotp.kura.WatsonIotEndpoint";
  private static final String TRANSPORT = "io.wiotp.kura.WatsonIotTransport";
  private static final String OUTBOX = "io.wiotp.kura.WatsonIotOutbox";

  /** A configuration as ConfigurationAdmin holds it. */
  private record Stored(String factoryPid, Map<String, Object> properties) {}

  private final Map<String, Stored> stored = new LinkedHashMap<>();
  private final List<String> calls = new ArrayList<>();
  private final ConfigurationService kura = mock(ConfigurationService.class);
  private final ConfigurationAdmin admin = mock(ConfigurationAdmin.class);
  private final WatsonIotConnectionFactory factory = new WatsonIotConnectionFactory(kura, admin);

  /** The pid whose creation fails, and whether before or after Kura has created it. */
  private String failing = "";

  private boolean failsAfterCreation;
  private RuntimeException failure;

  @BeforeEach
  void kuraBehavesAsDocumented() throws Exception {
    Mockito.doAnswer(
            call -> {
              create(
                  call.getArgument(0),
                  call.getArgument(1),
                  call.getArgument(2),
                  call.getArgument(3));
              return null;
            })
        .when(kura)
        .createFactoryConfiguration(
            anyString(), anyString(), Mockito.anyMap(), Mockito.anyBoolean());
    Mockito.doAnswer(
            call -> {
              calls.add("delete " + call.getArgument(0) + " " + call.getArgument(1));
              if (failing.equals(call.getArgument(0))) {
                throw new KuraException(KuraErrorCode.CONFIGURATION_ERROR, "stuck");
              }
              stored.remove(call.<String>getArgument(0));
              return null;
            })
        .when(kura)
        .deleteFactoryConfiguration(anyString(), Mockito.anyBoolean());
    when(admin.listConfigurations(anyString())).thenAnswer(call -> list(call.getArgument(0)));
  }

  private void create(String factoryPid, String pid, Map<String, Object> properties, boolean last)
      throws KuraException {
    calls.add("create " + pid + " " + last);
    if (stored.containsKey(pid)) {
      throw new KuraException(KuraErrorCode.INVALID_PARAMETER, "exists");
    }
    boolean fails = failing.equals(pid);
    if (!fails || failsAfterCreation) {
      stored.put(pid, new Stored(factoryPid, properties));
    }
    if (fails && failure != null) {
      throw failure;
    }
    if (fails) {
      throw new KuraException(KuraErrorCode.CONFIGURATION_SNAPSHOT_TAKING, "disk full");
    }
  }

  private Configuration[] list(String filter) {
    List<Configuration> found = new ArrayList<>();
    stored.forEach(
        (pid, entry) -> {
          if (filter.equals("(service.factoryPid=" + entry.factoryPid() + ")")) {
            Configuration configuration = mock(Configuration.class);
            when(configuration.getProperties())
                .thenReturn(new Hashtable<>(Map.of("kura.service.pid", pid)));
            found.add(configuration);
          }
        });
    return found.isEmpty() ? null : found.toArray(new Configuration[0]);
  }

  @Test
  void theFactoryPidIsThatOfTheEndpoint() {
    assertThat(factory.getFactoryPid()).isEqualTo(ENDPOINT);
  }

  @Test
  void aConnectionIsOneConfigurationPerLayerAndOneSnapshot() throws Exception {
    factory.createConfiguration(ENDPOINT + "-plant1");
    assertThat(calls)
        .containsExactly(
            "create " + TRANSPORT + "-plant1 false",
            "create " + OUTBOX + "-plant1 false",
            "create " + ENDPOINT + "-plant1 true");
  }

  @Test
  void theEndpointIsBoundToItsOwnLayersAndNamesItsFactory() throws Exception {
    factory.createConfiguration(ENDPOINT + "-plant1");
    assertThat(stored.get(ENDPOINT + "-plant1").properties())
        .containsEntry("Transport.target", "(kura.service.pid=" + TRANSPORT + "-plant1)")
        .containsEntry("Outbox.target", "(kura.service.pid=" + OUTBOX + "-plant1)")
        .containsEntry(
            "kura.cloud.connection.factory.pid", "io.wiotp.kura.WatsonIotConnectionFactory");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mine",
        ENDPOINT + "-",
        ENDPOINT + "-a-b",
        ENDPOINT + "-a.b",
        ENDPOINT + "-ä",
        ENDPOINT + "x",
        "x" + ENDPOINT,
        ENDPOINT + "-a\n"
      })
  void aPidOutsideTheRuleIsRefusedWithTheRule(String pid) {
    KuraException e =
        catchThrowableOfType(KuraException.class, () -> factory.createConfiguration(pid));
    assertThat(e.getCode()).isEqualTo(KuraErrorCode.INVALID_PARAMETER);
    assertThat(e.getMessage()).contains(ENDPOINT + "-suffix", "'" + pid + "'");
    assertThat(calls).isEmpty();
    assertThat(pid).doesNotMatch(ConnectionStack.PID_REGEX.replace("$", "\\z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {ENDPOINT, ENDPOINT + "-a", ENDPOINT + "-2ndPlant"})
  void theConsoleChecksTheSameRule(String pid) throws Exception {
    assertThat(pid).matches(ConnectionStack.PID_REGEX);
    factory.createConfiguration(pid);
    assertThat(factory.getManagedCloudConnectionPids()).containsExactly(pid);
  }

  @Test
  void noPidIsTheEndOfAnotherBecauseTheConsoleWouldOperateBoth() {
    // kura-contract 1.5: Connect and Disconnect compare ends of pids.
    List<String> pids = List.of(ENDPOINT, ENDPOINT + "-a", ENDPOINT + "-aa", ENDPOINT + "-1a");
    for (String pid : pids) {
      assertThat(pids).filteredOn(other -> other.endsWith(pid)).containsExactly(pid);
    }
  }

  @Test
  void anExistingConnectionIsNotTouched() throws Exception {
    factory.createConfiguration(ENDPOINT);
    calls.clear();
    KuraException e =
        catchThrowableOfType(KuraException.class, () -> factory.createConfiguration(ENDPOINT));
    assertThat(e.getCode()).isEqualTo(KuraErrorCode.INVALID_PARAMETER);
    assertThat(calls).isEmpty();
    assertThat(stored).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {TRANSPORT, OUTBOX, ENDPOINT})
  void whenALayerCanNotBeCreatedNothingIsLeft(String layer) {
    failing = layer;
    assertThatThrownBy(() -> factory.createConfiguration(ENDPOINT))
        .isInstanceOf(KuraException.class)
        .hasMessageContaining("disk full");
    assertThat(stored).isEmpty();
    assertThat(factory.getManagedCloudConnectionPids()).isEmpty();
  }

  @Test
  void whenTheSnapshotFailsAfterTheLastLayerNothingIsLeftButTheError() {
    failing = ENDPOINT;
    failsAfterCreation = true;
    assertThatThrownBy(() -> factory.createConfiguration(ENDPOINT))
        .hasMessageContaining("disk full")
        .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    // Only what the fake refuses to delete.
    assertThat(stored).containsOnlyKeys(ENDPOINT);
    assertThat(calls).contains("delete " + TRANSPORT + " true");
  }

  @Test
  void anUncheckedFailureIsRolledBackToo() {
    failing = OUTBOX;
    failure = new IllegalStateException("defect");
    KuraException e =
        catchThrowableOfType(KuraException.class, () -> factory.createConfiguration(ENDPOINT));
    assertThat(e).hasCauseReference(failure);
    assertThat(stored).isEmpty();
  }

  @Test
  void aLayerThatACrashLeftBehindJoinsTheNewConnection() throws Exception {
    stored.put(TRANSPORT + "-a", new Stored(TRANSPORT, Map.of()));
    factory.createConfiguration(ENDPOINT + "-a");
    assertThat(stored).containsOnlyKeys(TRANSPORT + "-a", OUTBOX + "-a", ENDPOINT + "-a");
  }

  @Test
  void aLayerThatWasThereBeforeSurvivesARollBack() {
    stored.put(TRANSPORT, new Stored(TRANSPORT, Map.of()));
    failing = ENDPOINT;
    assertThatThrownBy(() -> factory.createConfiguration(ENDPOINT))
        .isInstanceOf(KuraException.class);
    assertThat(stored).containsOnlyKeys(TRANSPORT);
  }

  @Test
  void deletingTakesAllLayersAndOneSnapshot() throws Exception {
    factory.createConfiguration(ENDPOINT + "-a");
    factory.createConfiguration(ENDPOINT + "-b");
    calls.clear();
    factory.deleteConfiguration(ENDPOINT + "-a");
    assertThat(calls)
        .containsExactly(
            "delete " + ENDPOINT + "-a false",
            "delete " + TRANSPORT + "-a false",
            "delete " + OUTBOX + "-a true");
    assertThat(stored).containsOnlyKeys(TRANSPORT + "-b", OUTBOX + "-b", ENDPOINT + "-b");
  }

  @Test
  void aHalfMadeStackStaysVisibleAndCanBeDeleted() throws Exception {
    stored.put(OUTBOX + "-x", new Stored(OUTBOX, Map.of()));
    assertThat(factory.getManagedCloudConnectionPids()).containsExactly(ENDPOINT + "-x");
    factory.deleteConfiguration(ENDPOINT + "-x");
    assertThat(stored).isEmpty();
    assertThat(factory.getManagedCloudConnectionPids()).isEmpty();
  }

  @Test
  void deletingGoesOnAfterAFailureAndReportsIt() throws Exception {
    factory.createConfiguration(ENDPOINT);
    failing = TRANSPORT;
    assertThatThrownBy(() -> factory.deleteConfiguration(ENDPOINT)).hasMessageContaining("stuck");
    assertThat(stored).containsOnlyKeys(TRANSPORT);
  }

  @Test
  void deletingAForeignPidIsRefused() {
    KuraException e =
        catchThrowableOfType(
            KuraException.class, () -> factory.deleteConfiguration("org.acme.Endpoint"));
    assertThat(e.getCode()).isEqualTo(KuraErrorCode.INVALID_PARAMETER);
    assertThat(calls).isEmpty();
    assertThatThrownBy(() -> factory.deleteConfiguration(null)).isInstanceOf(KuraException.class);
  }

  @Test
  void theStackNamesAllTabsWhoseLastSegmentsDiffer() {
    List<String> pids = factory.getStackComponentsPids(ENDPOINT + "-a");
    assertThat(pids).containsExactly(ENDPOINT + "-a", TRANSPORT + "-a", OUTBOX + "-a");
    // kura-contract 1.5: two with the same last segment would share one tab.
    assertThat(pids.stream().map(pid -> pid.substring(pid.lastIndexOf('.'))))
        .doesNotHaveDuplicates();
  }

  @Test
  void listingNeverThrowsAndNeverAnswersNullBecauseItWouldBreakThePageForAll() throws Exception {
    assertThat(factory.getStackComponentsPids(null)).isEmpty();
    assertThat(factory.getStackComponentsPids("org.acme.Endpoint")).isEmpty();
    assertThat(factory.getManagedCloudConnectionPids()).isEmpty();
    when(admin.listConfigurations(anyString())).thenThrow(new IOException("disk"));
    assertThat(factory.getManagedCloudConnectionPids()).isEmpty();
    Mockito.reset(admin);
    when(admin.listConfigurations(anyString())).thenThrow(new IllegalStateException("stopped"));
    assertThat(factory.getManagedCloudConnectionPids()).isEmpty();
  }

  @Test
  void aConfigurationThatIsBeingDeletedIsLeftOut() throws Exception {
    Configuration gone = mock(Configuration.class);
    when(gone.getProperties()).thenThrow(new IllegalStateException("deleted"));
    Configuration empty = mock(Configuration.class);
    Configuration there = mock(Configuration.class);
    when(there.getProperties()).thenReturn(new Hashtable<>(Map.of("kura.service.pid", ENDPOINT)));
    Mockito.reset(admin);
    when(admin.listConfigurations("(service.factoryPid=" + ENDPOINT + ")"))
        .thenReturn(new Configuration[] {gone, empty, there});
    assertThat(factory.getManagedCloudConnectionPids()).containsExactly(ENDPOINT);
  }

  @Test
  void aConnectionOfAnOlderVersionWithoutAllLayersIsListedAndCanBeDeleted() throws Exception {
    stored.put(ENDPOINT, new Stored(ENDPOINT, Map.of()));
    assertThat(factory.getManagedCloudConnectionPids()).containsExactly(ENDPOINT);
    assertThat(factory.getStackComponentsPids(ENDPOINT)).contains(ENDPOINT);
    factory.deleteConfiguration(ENDPOINT);
    assertThat(stored).isEmpty();
  }

  @Test
  void anEndpointWithAnUnusualPidIsListedAndCanBeDeleted() throws Exception {
    // Made by REST or a package, past the rule of the dialog.
    stored.put("plant.one", new Stored(ENDPOINT, Map.of()));
    assertThat(factory.getManagedCloudConnectionPids()).containsExactly("plant.one");
    assertThat(factory.getStackComponentsPids("plant.one")).containsExactly("plant.one");
    factory.deleteConfiguration("plant.one");
    assertThat(stored).isEmpty();
  }
}
