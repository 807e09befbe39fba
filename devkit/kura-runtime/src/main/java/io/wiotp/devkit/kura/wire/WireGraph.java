/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.wire;

import io.wiotp.devkit.kura.finding.Findings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.wireadmin.Consumer;
import org.osgi.service.wireadmin.Producer;
import org.osgi.service.wireadmin.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connects the wires of its configuration whenever both ends are registered, as WireAdmin does:
 * through {@code consumersConnected} and {@code producersConnected}.
 */
@Designate(ocd = GraphOcd.class)
@Component(
    name = WireGraph.PID,
    immediate = true,
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    service = {WireGraph.class, ConfigurableComponent.class})
public final class WireGraph implements ConfigurableComponent {

  public static final String PID = "org.eclipse.kura.wire.graph.WireGraphService";

  /** The option that holds the graph. */
  public static final String OPTION = "WireGraph";

  private static final Logger LOG = LoggerFactory.getLogger(WireGraph.class);

  private final Findings findings;
  private final WireEnds ends;
  private final Object lock = new Object();
  private List<WirePair> wanted;
  private List<DirectWire> connected = List.of();
  private Set<WireEnd> touched = Set.of();

  @Activate
  public WireGraph(BundleContext context, @Reference Findings findings, GraphOcd options) {
    this.findings = findings;
    this.wanted = parsed(options);
    this.ends = new WireEnds(context, findings, this::connect);
    ends.open();
  }

  @Modified
  void modified(GraphOcd options) {
    List<WirePair> parsed = parsed(options);
    synchronized (lock) {
      wanted = parsed;
    }
    connect();
  }

  @Deactivate
  void close() {
    ends.close();
  }

  private static List<WirePair> parsed(GraphOcd options) {
    try {
      return WirePair.parse(options.WireGraph());
    } catch (IllegalArgumentException e) {
      LOG.error("no wires: {}", e.getMessage());
      return List.of();
    }
  }

  /** The graph's JSON with one wire more. */
  public static String with(String json, String emitter, String receiver) {
    List<WirePair> pairs = new ArrayList<>(WirePair.parse(json));
    pairs.add(new WirePair(emitter, receiver));
    return WirePair.json(pairs.stream().distinct().toList());
  }

  /** The graph's JSON without the wires of a component. */
  public static String without(String json, String pid) {
    return WirePair.json(WirePair.parse(json).stream().filter(pair -> !pair.names(pid)).toList());
  }

  private boolean names(String pid) {
    return wanted.stream().anyMatch(pair -> pair.names(pid));
  }

  /** Waits until both ends of the wire are there and connected; false when the time is over. */
  public boolean awaitConnected(String emitter, String receiver, Duration limit)
      throws InterruptedException {
    WirePair pair = new WirePair(emitter, receiver);
    long end = System.nanoTime() + limit.toNanos();
    synchronized (lock) {
      while (connected.stream().noneMatch(wire -> wire.pair().equals(pair))) {
        long millis = (end - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
          return false;
        }
        lock.wait(millis);
      }
      return true;
    }
  }

  /** Which of the two registered ends a wire needs and does not have; empty when none. */
  public List<String> missing(String emitter, String receiver) {
    List<String> missing = new ArrayList<>();
    if (ends.find(emitter).filter(WireEnd::emits).isEmpty()) {
      missing.add(emitter + " is not registered as WireComponent and Producer");
    }
    if (ends.find(receiver).filter(WireEnd::receives).isEmpty()) {
      missing.add(receiver + " is not registered as WireComponent and Consumer");
    }
    return missing;
  }

  private void connect() {
    synchronized (lock) {
      List<DirectWire> wires = new ArrayList<>();
      for (WirePair pair : wanted) {
        var emitter = ends.find(pair.emitter()).filter(WireEnd::emits);
        var receiver = ends.find(pair.receiver()).filter(WireEnd::receives);
        if (emitter.isPresent() && receiver.isPresent()) {
          wires.add(new DirectWire(pair, emitter.get(), receiver.get(), findings));
        }
      }
      connected = List.copyOf(wires);
      Set<WireEnd> now = new HashSet<>();
      ends.all().stream().filter(end -> names(end.pid())).forEach(now::add);
      Set<WireEnd> told = new HashSet<>(now);
      touched.stream().filter(ends.all()::contains).forEach(told::add);
      told.forEach(this::tell);
      touched = now;
      lock.notifyAll();
    }
  }

  private void tell(WireEnd end) {
    if (end.emits()) {
      Wire[] wires = connected.stream().filter(wire -> wire.isFrom(end)).toArray(Wire[]::new);
      ((Producer) end.service()).consumersConnected(wires.length == 0 ? null : wires);
    }
    if (end.receives()) {
      Wire[] wires = connected.stream().filter(wire -> wire.isTo(end)).toArray(Wire[]::new);
      ((Consumer) end.service()).producersConnected(wires.length == 0 ? null : wires);
    }
  }
}
