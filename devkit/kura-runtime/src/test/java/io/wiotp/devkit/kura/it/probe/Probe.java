/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.it.probe;

import java.util.List;
import java.util.Map;

/** What a test does inside the framework; JDK types only, so that both sides share it. */
public interface Probe {

  /** Calls of the test connector's components, for example {@code activate conn}. */
  List<String> calls();

  /** How often a call was made. */
  default long count(String call) {
    return calls().stream().filter(call::equals).count();
  }

  void create(String factoryPid, String pid, Map<String, Object> properties) throws Exception;

  void delete(String pid) throws Exception;

  /** A value of the form {@code password:text} becomes a Password. */
  void update(String pid, Map<String, Object> properties) throws Exception;

  /** What the one-pid query gives; Passwords as {@code password:text}. */
  Map<String, Object> configuration(String pid) throws Exception;

  /** What the query for all gives; Passwords as {@code password:text}. */
  Map<String, Map<String, Object>> configurations() throws Exception;

  Map<String, Object> snapshot(long id, String pid) throws Exception;

  List<String> factoryPids();

  /** The raw properties that a component of the test connector got last. */
  Map<String, Object> received(String pid);

  String encrypt(String plain) throws Exception;

  String decrypt(String text) throws Exception;

  void led(String name, int priority, String status);

  void ledGone(String name);

  void emit(String sensorPid, List<Map<String, Object>> records);

  /** Messages that the test publisher accepted: metrics, and {@code body} if there is one. */
  List<Map<String, Object>> published();

  /** A message arrives at the test subscriber. */
  void arrive(String subscriberPid, Map<String, Object> metrics);

  /** Records that the test sensor received as a wire receiver. */
  List<Map<String, Object>> wired();

  void post(String topic, Map<String, Object> properties);

  /** Topics and properties of the events seen. */
  List<String> events();

  List<String> keystoreAliases(String pid) throws Exception;

  /** Values of SystemService getters by name. */
  Map<String, String> system();

  boolean isLocked();
}
