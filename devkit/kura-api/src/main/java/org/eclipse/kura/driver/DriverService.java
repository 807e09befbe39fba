/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.driver;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Finds drivers by the identity of their instance. */
@ProviderType
public interface DriverService {
  String getDriverPid(Driver driver);

  List<Driver> listDrivers();

  Driver getDriver(String pid);
}
