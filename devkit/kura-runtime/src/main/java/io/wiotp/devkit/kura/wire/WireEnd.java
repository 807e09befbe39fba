/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.wire;

import java.util.Arrays;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.wire.WireComponent;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.wireadmin.Consumer;
import org.osgi.service.wireadmin.Producer;

/** A registered wire component. */
record WireEnd(ServiceReference<WireComponent> reference, WireComponent service) {

  String pid() {
    return String.valueOf(reference.getProperty(ConfigurationService.KURA_SERVICE_PID));
  }

  String servicePid() {
    return String.valueOf(reference.getProperty(Constants.SERVICE_PID));
  }

  boolean emits() {
    return provides(Producer.class) && service instanceof Producer;
  }

  boolean receives() {
    return provides(Consumer.class) && service instanceof Consumer;
  }

  boolean provides(Class<?> type) {
    String[] names = (String[]) reference.getProperty(Constants.OBJECTCLASS);
    return Arrays.asList(names).contains(type.getName());
  }
}
