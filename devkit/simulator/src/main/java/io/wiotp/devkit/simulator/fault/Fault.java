/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One fault: its kind and what was chosen about it. Immutable.
 *
 * @param values every parameter of the kind, by name
 */
public record Fault(FaultKind kind, Map<String, Object> values) {
  private static final String KIND = "kind";

  public Fault {
    values = Map.copyOf(values);
  }

  /** A fault with nothing but defaults: it strikes everybody, always. */
  public static Fault of(FaultKind kind) {
    return new Fault(
        kind,
        kind.parameters().stream()
            .collect(Collectors.toMap(Parameter::name, Parameter::defaultValue)));
  }

  /**
   * The same with one value changed.
   *
   * @throws FaultException if the kind has no such parameter, or its rule forbids the value
   */
  public Fault with(String name, Object value) {
    Object given = value instanceof Integer number ? Long.valueOf(number) : value;
    Map<String, Object> changed = new LinkedHashMap<>(values);
    changed.put(name, kind.parameter(name).checked(given));
    return new Fault(kind, changed);
  }

  /** The same, for clients whose id matches; {@code *} is any text. */
  public Fault client(String pattern) {
    return with(FaultKind.CLIENT, pattern);
  }

  /** The same, switched off by itself after so many strikes. */
  public Fault times(int count) {
    return with(FaultKind.COUNT, count);
  }

  /**
   * Reads a fault.
   *
   * @param json the kind, and what differs from its defaults
   * @throws FaultException naming the first member that is wrong
   */
  public static Fault of(JsonObject json) {
    Object word = json.getValue(KIND);
    Fault fault = of(FaultKind.ofWord(word));
    for (Map.Entry<String, Object> member : json) {
      if (!member.getKey().equals(KIND)) {
        fault = fault.with(member.getKey(), member.getValue());
      }
    }
    return fault;
  }

  long integer(String name) {
    return (Long) value(name);
  }

  double number(String name) {
    return (Double) value(name);
  }

  String text(String name) {
    return (String) value(name);
  }

  /** A parameter that not every kind has. */
  String text(String name, String otherwise) {
    return (String) values.getOrDefault(name, otherwise);
  }

  long integer(String name, long otherwise) {
    return (Long) values.getOrDefault(name, otherwise);
  }

  double number(String name, double otherwise) {
    return (Double) values.getOrDefault(name, otherwise);
  }

  JsonObject json() {
    JsonObject json = new JsonObject().put(KIND, kind.word());
    kind.parameters().forEach(parameter -> json.put(parameter.name(), value(parameter.name())));
    return json;
  }

  private Object value(String name) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalStateException(kind.word() + " has no " + name);
    }
    return value;
  }
}
