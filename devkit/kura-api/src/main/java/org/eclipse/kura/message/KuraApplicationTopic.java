/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.message;

import org.osgi.annotation.versioning.ProviderType;

/** The part of a topic that belongs to an application. */
@ProviderType
public abstract class KuraApplicationTopic {
  protected String applicationId;
  protected String applicationTopic;

  public KuraApplicationTopic() {}

  public String getApplicationId() {
    return applicationId;
  }

  public String getApplicationTopic() {
    return applicationTopic;
  }
}
