/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway.option;

/** An option outside its rule; the message names the option, its value and the rule. */
public final class InvalidOptionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidOptionException(String option, String value, String rule) {
    super("option " + option + " is '" + shown(value) + "': it must be " + rule);
  }

  /** Bounded and printable, so that the message stays one line. */
  private static String shown(String value) {
    String printable = value.replaceAll("\\p{Cntrl}", "?");
    return printable.length() > 80 ? printable.substring(0, 80) + "…" : printable;
  }
}
