/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.kura.configuration.ConfigurationService;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** What the DS runtime knows of components: descriptions, and why an instance is not there. */
final class ComponentStates {

  private final ServiceComponentRuntime runtime;

  ComponentStates(ServiceComponentRuntime runtime) {
    this.runtime = runtime;
  }

  /** Descriptions of the components that provide one of the interfaces. */
  List<ComponentDescriptionDTO> providing(List<String> interfaces) {
    return runtime.getComponentDescriptionDTOs().stream()
        .filter(each -> Arrays.stream(each.serviceInterfaces).anyMatch(interfaces::contains))
        .toList();
  }

  /** Why the instance's service is not registered, in one clause. */
  String absence(String factoryPid, String pid) {
    Collection<ComponentDescriptionDTO> all = runtime.getComponentDescriptionDTOs();
    Optional<ComponentDescriptionDTO> component =
        all.stream().filter(each -> each.name.equals(factoryPid)).findFirst();
    if (component.isEmpty()) {
      return "no active bundle has a component named " + factoryPid;
    }
    return runtime.getComponentConfigurationDTOs(component.get()).stream()
        .filter(each -> pid.equals(each.properties.get(ConfigurationService.KURA_SERVICE_PID)))
        .findFirst()
        .map(ComponentStates::reason)
        .orElse("its component has not seen the configuration");
  }

  private static String reason(ComponentConfigurationDTO instance) {
    if (instance.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
      return "its activation failed";
    }
    List<String> unsatisfied = new ArrayList<>();
    for (UnsatisfiedReferenceDTO reference : instance.unsatisfiedReferences) {
      unsatisfied.add(reference.name + " " + reference.target);
    }
    return unsatisfied.isEmpty()
        ? "its component is satisfied but registers no service"
        : "unsatisfied reference " + String.join(", ", unsatisfied);
  }
}
