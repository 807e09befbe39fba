/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.pace;

import io.wiotp.devkit.simulator.registry.Quota;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The paces of many, by name. Used on the event loop only. */
public final class Paces {
  private static final int MAX_REMEMBERED = 10_000;

  private final Map<String, Pace> paces = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * Takes one message of somebody.
   *
   * @return milliseconds to wait before the next one; 0 for none
   */
  public long spend(String name, Quota.Rate rate, int size) {
    Pace pace = paces.get(name);
    if (pace == null || !pace.rate().equals(rate)) {
      pace = new Pace(rate, System::nanoTime);
      paces.put(name, pace);
      if (paces.size() > MAX_REMEMBERED) {
        Iterator<?> eldest = paces.keySet().iterator();
        eldest.next();
        eldest.remove();
      }
    }
    return pace.spend(size);
  }
}
