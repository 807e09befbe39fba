/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.web;

import io.wiotp.devkit.kura.component.KuraConfiguration;
import io.wiotp.devkit.kura.finding.Findings;
import io.wiotp.devkit.kura.ui.WebUi.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.CloudConnectionConstants;
import org.eclipse.kura.cloudconnection.publisher.CloudPublisher;
import org.eclipse.kura.cloudconnection.subscriber.CloudSubscriber;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.ConfigurationService;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Publishers and subscribers: which factories the UI offers, and which instances it lists. */
final class PubSubs {

  static final String ENDPOINT =
      CloudConnectionConstants.CLOUD_ENDPOINT_SERVICE_PID_PROP_NAME.value();
  private static final String CONNECTION_FACTORY =
      CloudConnectionConstants.CLOUD_CONNECTION_FACTORY_PID_PROP_NAME.value();
  private static final List<String> INTERFACES =
      List.of(CloudPublisher.class.getName(), CloudSubscriber.class.getName());

  private final Services services;
  private final ComponentStates components;
  private final ConfigurationService configurations;
  private final Findings findings;
  private final Absences absences;

  PubSubs(Requests requests) {
    this.services = requests.services();
    this.components = requests.components();
    this.configurations = requests.configurations();
    this.findings = requests.findings();
    this.absences = requests.absences();
  }

  /** The {@code service.pid}s of the factories that fit connections of this factory. */
  List<String> factories(String connectionFactoryPid) {
    List<String> result = new ArrayList<>();
    for (ComponentDescriptionDTO component : components.providing(INTERFACES)) {
      if (isFactory(component)
          && connectionFactoryPid.equals(component.properties.get(CONNECTION_FACTORY))) {
        result.add(String.valueOf(component.properties.get("service.pid")));
      }
    }
    return result;
  }

  Optional<String> pidRegex(String factoryPid) {
    return components.providing(INTERFACES).stream()
        .filter(each -> factoryPid.equals(each.properties.get("service.pid")))
        .findFirst()
        .map(each -> each.properties.get("kura.ui.csf.pid.regex"))
        .map(Object::toString);
  }

  private boolean isFactory(ComponentDescriptionDTO component) {
    boolean complete = true;
    for (String property : List.of("service.pid", CONNECTION_FACTORY)) {
      if (!(component.properties.get(property) instanceof String)) {
        findings.add(
            component.name
                + ": no component property "
                + property
                + " of type String, so New Pub/Sub does not offer it");
        complete = false;
      }
    }
    if (complete && !component.name.equals(component.properties.get("service.pid"))) {
      findings.add(
          component.name
              + ": its service.pid is not the component name, so instances that the UI creates never"
              + " come up");
    }
    return complete;
  }

  /** The rows of all instances whose connection is listed, sorted by pid. */
  List<Row> rows(Set<String> connectionPids) throws KuraException {
    List<Row> rows = new ArrayList<>();
    for (ServiceReference<?> reference : services.references(CloudPublisher.class)) {
      row(reference, "Publisher", connectionPids).ifPresent(rows::add);
    }
    for (ServiceReference<?> reference : services.references(CloudSubscriber.class)) {
      row(reference, "Subscriber", connectionPids).ifPresent(rows::add);
    }
    rows.sort(Comparator.comparing(Row::pid));
    noteAbsences();
    return rows;
  }

  private Optional<Row> row(ServiceReference<?> reference, String type, Set<String> connections) {
    String pid = Services.pid(reference);
    String endpoint = Services.text(reference, ENDPOINT);
    String factory = Services.text(reference, KuraConfiguration.FACTORY_PID);
    if (pid == null || endpoint == null || factory == null) {
      findings.add(
          Services.name(reference)
              + ": a "
              + type
              + " without "
              + (pid == null
                  ? ConfigurationService.KURA_SERVICE_PID
                  : endpoint == null ? ENDPOINT : KuraConfiguration.FACTORY_PID)
              + " as String among its service properties, so it has no row");
      return Optional.empty();
    }
    boolean listed = connections.contains(endpoint);
    absences.note(
        "endpoint of " + pid,
        !listed,
        () -> pid + ": its connection " + endpoint + " is not listed, so it has no row either");
    return listed ? Optional.of(new Row(pid, type, "", factory, endpoint)) : Optional.empty();
  }

  private void noteAbsences() throws KuraException {
    for (ComponentConfiguration each : configurations.getComponentConfigurations()) {
      Object endpoint = each.getConfigurationProperties().get(ENDPOINT);
      Object factory = each.getConfigurationProperties().get(KuraConfiguration.FACTORY_PID);
      if (endpoint == null || factory == null) {
        continue;
      }
      String pid = each.getPid();
      absences.note(
          pid,
          services.byPid(pid).isEmpty(),
          () ->
              pid
                  + ": not registered, so it has no row: "
                  + components.absence(factory.toString(), pid));
    }
  }
}
