/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.finding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Kura would punish silently, one line each. The same line is kept, and logged, once. Safe for
 * any thread.
 */
@Component(service = Findings.class)
public final class Findings {

  private static final int LIMIT = 500;
  private static final Logger LOG = LoggerFactory.getLogger(Findings.class);

  private final Set<String> lines = new LinkedHashSet<>();

  /** Keeps the line; the oldest goes when there are too many. */
  public void add(String line) {
    synchronized (lines) {
      if (!lines.add(line)) {
        return;
      }
      if (lines.size() > LIMIT) {
        lines.remove(lines.iterator().next());
      }
    }
    LOG.warn("Kura would be silent about this: {}", line);
  }

  /** All lines, oldest first. */
  public List<String> all() {
    synchronized (lines) {
      return List.copyOf(lines);
    }
  }
}
