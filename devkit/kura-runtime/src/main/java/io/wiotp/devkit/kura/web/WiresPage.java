/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.web;

import io.wiotp.devkit.kura.finding.Findings;
import io.wiotp.devkit.kura.wire.WireCounts;
import io.wiotp.devkit.kura.wire.WireGraph;
import java.time.Duration;
import java.util.Map;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.ConfigurationService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The Wires page: changes the stored graph. */
@Component(service = WiresPage.class)
public final class WiresPage {

  private static final Duration LIMIT = Duration.ofSeconds(2);

  private final ConfigurationService configurations;
  private final WireGraph graph;
  private final WireCounts counts;
  private final Findings findings;

  @Activate
  public WiresPage(
      @Reference ConfigurationService configurations,
      @Reference WireGraph graph,
      @Reference WireCounts counts,
      @Reference Findings findings) {
    this.configurations = configurations;
    this.graph = graph;
    this.counts = counts;
    this.findings = findings;
  }

  /** Adds a wire, and waits until it is connected, 2 s at most. */
  void wire(String emitter, String receiver) throws Exception {
    store(WireGraph.with(stored(), emitter, receiver));
    if (!graph.awaitConnected(emitter, receiver, LIMIT)) {
      graph
          .missing(emitter, receiver)
          .forEach(
              missing ->
                  findings.add(
                      "wire " + emitter + " -> " + receiver + " carries nothing: " + missing));
    }
  }

  /** Removes a component's wires. */
  void unwire(String pid) throws Exception {
    String before = stored();
    String after = WireGraph.without(before, pid);
    if (!after.equals(before)) {
      store(after);
    }
  }

  Map<String, Long> counts() {
    return counts.all();
  }

  private String stored() throws KuraException {
    var configuration = configurations.getComponentConfiguration(WireGraph.PID);
    if (configuration == null) {
      throw new IllegalStateException("the wire graph is not configured");
    }
    Object json = configuration.getConfigurationProperties().get(WireGraph.OPTION);
    return json == null ? "{}" : json.toString();
  }

  private void store(String json) throws KuraException {
    configurations.updateConfiguration(WireGraph.PID, Map.of(WireGraph.OPTION, json), true);
  }
}
