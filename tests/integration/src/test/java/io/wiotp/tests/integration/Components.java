/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.integration;

import io.wiotp.devkit.gateway.framework.Host;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Asks the framework's component runtime, whose types belong to the framework's class loaders:
 * hence by reflection.
 */
final class Components {
  private static final int SATISFIED = 4;
  private static final int ACTIVE = 8;

  private final Object runtime;

  Components(Host host) throws InterruptedException {
    this.runtime =
        host.await(
            "(objectClass=org.osgi.service.component.runtime.ServiceComponentRuntime)",
            Duration.ofSeconds(30));
  }

  /** State of each configuration of our components, for example {@code io.wiotp.kura.X=8}. */
  List<Map.Entry<String, Integer>> states() throws ReflectiveOperationException {
    List<Map.Entry<String, Integer>> states = new ArrayList<>();
    Method descriptions = method("getComponentDescriptionDTOs");
    Object none = Array.newInstance(descriptions.getParameterTypes()[0].getComponentType(), 0);
    for (Object description : (Collection<?>) descriptions.invoke(runtime, none)) {
      String name = (String) description.getClass().getField("name").get(description);
      if (name.startsWith("io.wiotp.kura.")) {
        for (Object configuration :
            (Collection<?>) method("getComponentConfigurationDTOs").invoke(runtime, description)) {
          states.add(
              Map.entry(name, configuration.getClass().getField("state").getInt(configuration)));
        }
      }
    }
    return states;
  }

  List<Map.Entry<String, Integer>> unsatisfied() throws ReflectiveOperationException {
    return states().stream()
        .filter(state -> state.getValue() != SATISFIED && state.getValue() != ACTIVE)
        .toList();
  }

  private Method method(String name) {
    for (Method method : runtime.getClass().getMethods()) {
      if (method.getName().equals(name)) {
        method.setAccessible(true);
        return method;
      }
    }
    throw new IllegalStateException("no method " + name);
  }
}
