/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.message;

import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** Metrics, position, timestamp and an opaque body; not safe for use by several threads. */
// Date is part of the signatures.
@SuppressWarnings("JavaUtilDate")
@ProviderType
public class KuraPayload {
  private final Map<String, Object> metrics = new HashMap<>();
  private Date timestamp;
  private KuraPosition position;
  private byte[] body;

  public KuraPayload() {}

  /** Null if it was never set. */
  public Date getTimestamp() {
    return timestamp == null ? null : new Date(timestamp.getTime());
  }

  public void setTimestamp(Date timestamp) {
    this.timestamp = timestamp == null ? null : new Date(timestamp.getTime());
  }

  /** Null if it was never set. */
  public KuraPosition getPosition() {
    return position;
  }

  public void setPosition(KuraPosition position) {
    this.position = position;
  }

  /** Null where there is no such metric; a metric's value may be null, too. */
  public Object getMetric(String name) {
    return metrics.get(name);
  }

  public void addMetric(String name, Object value) {
    metrics.put(name, value);
  }

  public void removeMetric(String name) {
    metrics.remove(name);
  }

  public void removeAllMetrics() {
    metrics.clear();
  }

  public Set<String> metricNames() {
    return Collections.unmodifiableSet(metrics.keySet());
  }

  public Iterator<String> metricsIterator() {
    return metricNames().iterator();
  }

  /** A view that cannot be changed. */
  public Map<String, Object> metrics() {
    return Collections.unmodifiableMap(metrics);
  }

  /** The array itself, not a copy; null if it was never set. */
  public byte[] getBody() {
    return body;
  }

  public void setBody(byte[] body) {
    this.body = body;
  }
}
