/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.asset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.kura.channel.Channel;
import org.osgi.annotation.versioning.ProviderType;

/** Description, driver and channels of an asset. */
@ProviderType
public class AssetConfiguration {
  private String assetDescription;
  private final String driverPid;
  private final Map<String, Channel> assetChannels;

  public AssetConfiguration(
      String assetDescription, String driverPid, Map<String, Channel> assetChannels) {
    this.assetDescription = Objects.requireNonNull(assetDescription, "assetDescription");
    this.driverPid = Objects.requireNonNull(driverPid, "driverPid");
    this.assetChannels = Collections.unmodifiableMap(new LinkedHashMap<>(assetChannels));
  }

  public String getAssetDescription() {
    return assetDescription;
  }

  public void setAssetDescription(String assetDescription) {
    this.assetDescription = assetDescription;
  }

  public String getDriverPid() {
    return driverPid;
  }

  /** By channel name; the map cannot be changed. */
  public Map<String, Channel> getAssetChannels() {
    return assetChannels;
  }

  @Override
  public String toString() {
    return "AssetConfiguration[driver "
        + driverPid
        + ", "
        + assetDescription
        + ", channels "
        + assetChannels.keySet()
        + "]";
  }
}
