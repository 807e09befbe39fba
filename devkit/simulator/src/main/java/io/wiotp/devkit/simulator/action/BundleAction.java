/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A custom action, as its bundle defines it (DM-175). */
record BundleAction(String id, List<BundleParameter> parameters) {

  /**
   * Checks what an initiator gave, and fills in defaults (DM-176).
   *
   * @return in the order of the definition
   * @throws ActionException if one is missing, unknown, or does not match its rule
   */
  List<Parameter> resolve(List<Parameter> given) throws ActionException {
    Map<String, String> values = new HashMap<>();
    given.forEach(parameter -> values.put(parameter.name(), parameter.value()));
    List<Parameter> resolved = new ArrayList<>();
    for (BundleParameter parameter : parameters) {
      String value = values.remove(parameter.name());
      if (value == null) {
        value = parameter.defaultValue();
      }
      if (value == null && parameter.required()) {
        throw ActionException.invalid("The parameter " + parameter.name() + " is missing.");
      }
      if (value != null && !parameter.accepts(value)) {
        throw ActionException.invalid(
            "The value of the parameter " + parameter.name() + " does not match its rule.");
      }
      if (value != null) {
        resolved.add(new Parameter(parameter.name(), value));
      }
    }
    if (!values.isEmpty()) {
      throw ActionException.invalid(
          "The action " + id + " has no parameter '" + values.keySet().iterator().next() + "'.");
    }
    return List.copyOf(resolved);
  }
}
