/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

import org.jspecify.annotations.Nullable;

/**
 * A parameter that a custom action takes (DM-175).
 *
 * @param rule what its value has to match; null for any
 * @param defaultValue null for none
 */
record BundleParameter(
    String name, @Nullable ValueRule rule, boolean required, @Nullable String defaultValue) {

  /** True if the value may be given. */
  boolean accepts(String value) {
    return rule == null || rule.accepts(value);
  }
}
