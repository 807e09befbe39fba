/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.factory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The components behind one connection, and how their pids follow from the endpoint's. This is the
 * only place that lists the layers.
 *
 * @param suffix empty, or {@code -} and letters and digits
 */
record ConnectionStack(String suffix) {
  static final String ENDPOINT = "io.wiotp.kura.WatsonIotEndpoint";

  /** What the dialog of the web console checks; the same rule as {@link #of}. */
  static final String PID_REGEX = "^io\\.wiotp\\.kura\\.WatsonIotEndpoint(\\-[a-zA-Z0-9]+)?$";

  static final String PID_EXAMPLE = ENDPOINT + "[-optionalSuffix]";

  private static final Pattern PID =
      Pattern.compile(Pattern.quote(ENDPOINT) + "((?:-[a-zA-Z0-9]+)?)");

  /** Below the endpoint: factory pid, and the name of the endpoint's reference to it. */
  private static final List<Layer> LAYERS =
      List.of(
          new Layer("io.wiotp.kura.WatsonIotTransport", "Transport"),
          new Layer("io.wiotp.kura.WatsonIotOutbox", "Outbox"));

  /**
   * A component below the endpoint.
   *
   * @param factoryPid which component
   * @param reference name of the endpoint's reference to it
   */
  record Layer(String factoryPid, String reference) {}

  /** The stack of an endpoint's pid; empty when the pid breaks the rule. */
  static Optional<ConnectionStack> of(String endpointPid) {
    Matcher matcher = PID.matcher(endpointPid);
    return matcher.matches()
        ? Optional.of(new ConnectionStack(matcher.group(1)))
        : Optional.empty();
  }

  /** The stack that a configuration of a layer belongs to; empty when its pid breaks the rule. */
  static Optional<ConnectionStack> holding(String factoryPid, String pid) {
    return pid.startsWith(factoryPid)
        ? of(ENDPOINT + pid.substring(factoryPid.length()))
        : Optional.empty();
  }

  static Stream<String> layerFactoryPids() {
    return LAYERS.stream().map(Layer::factoryPid);
  }

  /** For error messages. */
  static String rule(String pid) {
    return "pid must be "
        + ENDPOINT
        + " or "
        + ENDPOINT
        + "-suffix, the suffix made of a-z A-Z 0-9, but is '"
        + pid
        + "'";
  }

  String endpointPid() {
    return ENDPOINT + suffix;
  }

  String pidOf(Layer layer) {
    return layer.factoryPid() + suffix;
  }

  List<Layer> layers() {
    return LAYERS;
  }

  /** The endpoint first, then what is below. */
  List<String> pids() {
    List<String> pids = new ArrayList<>();
    pids.add(endpointPid());
    LAYERS.forEach(layer -> pids.add(pidOf(layer)));
    return pids;
  }

  /** Binds the endpoint to exactly its own layers. */
  Map<String, Object> endpointProperties() {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Layer layer : LAYERS) {
      properties.put(layer.reference() + ".target", "(kura.service.pid=" + pidOf(layer) + ")");
    }
    return properties;
  }
}
