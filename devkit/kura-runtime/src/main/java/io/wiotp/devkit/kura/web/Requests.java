/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.web;

import io.wiotp.devkit.kura.finding.Findings;
import org.eclipse.kura.configuration.ConfigurationService;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** What every request of the connection pages needs. */
@Component(service = Requests.class)
public final class Requests {

  private final Services services;
  private final ConfigurationService configurations;
  private final ComponentStates components;
  private final Findings findings;
  private final RequestClock clock;
  private final Absences absences;

  @Activate
  public Requests(
      BundleContext context,
      @Reference ConfigurationService configurations,
      @Reference ServiceComponentRuntime runtime,
      @Reference Findings findings) {
    this.services = new Services(context);
    this.configurations = configurations;
    this.components = new ComponentStates(runtime);
    this.findings = findings;
    this.clock = new RequestClock(findings, System::nanoTime);
    this.absences = new Absences(findings, System::nanoTime);
  }

  Services services() {
    return services;
  }

  ConfigurationService configurations() {
    return configurations;
  }

  ComponentStates components() {
    return components;
  }

  Findings findings() {
    return findings;
  }

  RequestClock clock() {
    return clock;
  }

  Absences absences() {
    return absences;
  }
}
