/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.system;

/** Kinds of installed resources. */
public enum SystemResourceType {
  BUNDLE,
  DP,
  RPM,
  DEB,
  DOCKER,
  CONTAINER_IMAGE,
  APK,
  UNKNOWN
}
