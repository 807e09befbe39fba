/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.it.connector;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What happened to the test connector's components; one per load of its bundle's classes. */
final class Journal {

  static final List<String> CALLS = new CopyOnWriteArrayList<>();
  static final List<Map<String, Object>> PUBLISHED = new CopyOnWriteArrayList<>();
  static final List<Map<String, Object>> WIRED = new CopyOnWriteArrayList<>();
  static final Map<String, Map<String, Object>> RECEIVED = new ConcurrentHashMap<>();

  private Journal() {}

  static String pid(Map<String, Object> properties) {
    return String.valueOf(properties.get("kura.service.pid"));
  }

  static void note(String call, Map<String, Object> properties) {
    CALLS.add(call + " " + pid(properties));
    RECEIVED.put(pid(properties), Map.copyOf(properties));
  }

  /** What goes wrong, named by a system property. */
  static boolean mischief(String name) {
    return name.equals(System.getProperty("kura.test.mischief"));
  }
}
