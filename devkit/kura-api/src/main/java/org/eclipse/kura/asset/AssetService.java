/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.asset;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Finds assets by the identity of their instance. */
@ProviderType
public interface AssetService {
  String getAssetPid(Asset asset);

  List<Asset> listAssets();

  Asset getAsset(String pid);
}
