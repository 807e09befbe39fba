/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.security.keystore;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.service.event.Event;

/** Posted when the content of a keystore has changed. */
@ProviderType
public class KeystoreChangedEvent extends Event {
  public static final String EVENT_TOPIC =
      "org/eclipse/kura/security/keystore/KeystoreChangedEvent/KEYSTORE_CHANGED";
  public static final String SENDER_PID_PROPERTY_KEY = "sender.pid";

  public KeystoreChangedEvent(String senderPid) {
    super(EVENT_TOPIC, Map.of(SENDER_PID_PROPERTY_KEY, senderPid));
  }

  public String getSenderPid() {
    return (String) getProperty(SENDER_PID_PROPERTY_KEY);
  }
}
