/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.wire;

import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.ServiceReference;

/** Gives identities of wire components and their wire support. */
@ProviderType
public interface WireHelperService {
  boolean isEmitter(String pid);

  boolean isReceiver(String pid);

  String getPid(WireComponent component);

  String getServicePid(String pid);

  String getServicePid(WireComponent component);

  WireSupport newWireSupport(WireComponent component, ServiceReference<WireComponent> reference);
}
