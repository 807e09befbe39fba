/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

/**
 * An API key and its token (AUTH-2).
 *
 * @param apiKey in the platform's form (ID-16)
 */
public record Credentials(String apiKey, String apiToken) {
  @Override
  public String toString() {
    return "Credentials[" + apiKey + "]";
  }
}
