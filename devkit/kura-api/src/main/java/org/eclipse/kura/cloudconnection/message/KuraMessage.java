/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.cloudconnection.message;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.kura.message.KuraPayload;
import org.osgi.annotation.versioning.ProviderType;

/** A payload with properties that help to route it. */
@ProviderType
public class KuraMessage {
  private final KuraPayload payload;
  private final Map<String, Object> properties;

  public KuraMessage(KuraPayload payload) {
    this(payload, Map.of());
  }

  public KuraMessage(KuraPayload payload, Map<String, Object> properties) {
    this.payload = payload;
    // Values may be null: a wire's text may be.
    this.properties = Collections.unmodifiableMap(new HashMap<>(properties));
  }

  public KuraPayload getPayload() {
    return payload;
  }

  /** Never null; the map cannot be changed. */
  public Map<String, Object> getProperties() {
    return properties;
  }
}
