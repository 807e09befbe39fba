/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway.run;

/** What the engineer calls the components, and the factories that make them. */
final class Pids {
  static final String CONNECTION_FACTORY = "io.wiotp.kura.WatsonIotEndpoint";
  static final String CONNECTION = "io.wiotp.kura.WatsonIotEndpoint";
  static final String TRANSPORT = "io.wiotp.kura.WatsonIotTransport";
  static final String PUBLISHER_FACTORY = "io.wiotp.kura.WatsonIotPublisher";
  static final String PUBLISHER = "machine-publisher";
  static final String KEYSTORE_FACTORY =
      "org.eclipse.kura.core.keystore.FilesystemKeystoreServiceImpl";
  static final String KEYSTORE = "PlatformKeystore";
  static final String WIRE_PUBLISHER_FACTORY = "org.eclipse.kura.wire.CloudPublisher";
  static final String WIRE_PUBLISHER = "to-platform";
  static final String SENSORS_FACTORY = "io.wiotp.devkit.sensors.MachineSensors";
  static final String SENSORS = "machine-sensors";
  static final String SENSORS_BUNDLE = "io.wiotp.devkit.sensors";

  private Pids() {}

  /** The form's text for a reference to the component. */
  static String target(String pid) {
    return "(kura.service.pid=" + pid + ")";
  }
}
