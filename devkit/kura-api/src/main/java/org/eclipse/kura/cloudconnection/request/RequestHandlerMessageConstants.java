/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.cloudconnection.request;

/** Names of properties of a request message. */
public enum RequestHandlerMessageConstants {
  ARGS_KEY("args");

  private final String text;

  RequestHandlerMessageConstants(String text) {
    this.text = text;
  }

  public String value() {
    return text;
  }
}
