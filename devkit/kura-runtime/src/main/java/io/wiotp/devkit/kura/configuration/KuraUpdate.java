/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.configuration;

import java.util.Map;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.metatype.OCD;
import org.jspecify.annotations.Nullable;

/** Properties to merge; unlike a configuration it may hold null values, which remove keys. */
record KuraUpdate(String pid, Map<String, Object> properties) implements ComponentConfiguration {

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
    return null;
  }
}
