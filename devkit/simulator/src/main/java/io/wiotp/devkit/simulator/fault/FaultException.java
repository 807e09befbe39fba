/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

/** A fault that can not be: names the option, the value that it had, and its rule. */
public final class FaultException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private static final int MAX_SHOWN = 80;

  private final String option;
  private final String value;
  private final String rule;

  public FaultException(String option, Object value, String rule) {
    super(option + " must be " + rule + ", not " + shown(value));
    this.option = option;
    this.value = shown(value);
    this.rule = rule;
  }

  public String option() {
    return option;
  }

  public String value() {
    return value;
  }

  public String rule() {
    return rule;
  }

  private static String shown(Object value) {
    String text = String.valueOf(value).replaceAll("\\p{Cntrl}", "?");
    return text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) + "..." : text;
  }
}
