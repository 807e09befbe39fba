/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.log;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** One log entry with its properties. */
@ProviderType
public class LogEntry {
  private final Map<String, Object> properties;
  private final long timestamp;

  public LogEntry(Map<String, Object> properties) {
    this(properties, 0);
  }

  public LogEntry(Map<String, Object> properties, long timestamp) {
    this.properties = properties;
    this.timestamp = timestamp;
  }

  public Map<String, Object> getProperties() {
    return properties;
  }

  /** Seconds since 1970; 0 where the line had none. */
  public long getTimestamp() {
    return timestamp;
  }

  @Override
  public String toString() {
    return "LogEntry[" + timestamp + ", " + properties + "]";
  }
}
