/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.component;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.metatype.OCD;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of an instance.
 *
 * @param pid its {@code kura.service.pid}
 * @param definition null when Kura knows none
 */
public record KuraConfiguration(
    String pid, @Nullable OCD definition, Map<String, Object> properties)
    implements ComponentConfiguration {

  public static final String FACTORY_PID = "service.factoryPid";

  public KuraConfiguration {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  @Override
  public String getPid() {
    return pid;
  }

  @Override
  public Map<String, Object> getConfigurationProperties() {
    return properties;
  }

  @Override
  public @Nullable OCD getDefinition() {
    return definition;
  }

  /** The factory PID among the properties; empty for a singleton. */
  public Optional<String> factoryPid() {
    return properties.get(FACTORY_PID) instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }

  /** The same with other properties. */
  public KuraConfiguration with(Map<String, Object> others) {
    return new KuraConfiguration(pid, definition, others);
  }
}
