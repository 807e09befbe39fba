/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.option;

/**
 * An option has a value outside its rule. The message names option, rule and value (never that of a
 * secret).
 */
public final class InvalidOptionException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String option;

  public InvalidOptionException(String option, String problem) {
    super("option " + option + " " + problem);
    this.option = option;
  }

  public String option() {
    return option;
  }
}
