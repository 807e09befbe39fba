/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.cloudconnection;

/** Names of properties that tie publishers and subscribers to their endpoint. */
public enum CloudConnectionConstants {
  CLOUD_ENDPOINT_SERVICE_PID_PROP_NAME("cloud.endpoint.service.pid"),
  CLOUD_CONNECTION_FACTORY_PID_PROP_NAME("cloud.connection.factory.pid");

  private final String text;

  CloudConnectionConstants(String text) {
    this.text = text;
  }

  public String value() {
    return text;
  }
}
