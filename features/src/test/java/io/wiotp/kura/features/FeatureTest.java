/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.apache.felix.feature.impl.FeatureServiceImpl;
import org.junit.jupiter.api.Test;
import org.osgi.service.feature.Feature;

class FeatureTest {

  @Test
  void listsTheBundlesOfTheProductInOneVersionEachWithItsStartOrder() throws Exception {
    Feature feature;
    try (Reader json =
        new InputStreamReader(
            FeatureTest.class.getResourceAsStream("/io.wiotp.kura.feature.json"),
            StandardCharsets.UTF_8)) {
      feature = new FeatureServiceImpl().readFeature(json);
    }

    assertThat(feature.getID().getGroupId()).isEqualTo("io.wiotp.kura");
    assertThat(feature.getBundles())
        .extracting(bundle -> bundle.getID().getArtifactId())
        .containsExactly(
            "io.wiotp.kura.api",
            "io.wiotp.kura.protocol",
            "io.wiotp.kura.outbox",
            "io.wiotp.kura.transport",
            "io.wiotp.kura.connection",
            "io.wiotp.kura.publisher");
    assertThat(feature.getBundles())
        .allSatisfy(
            bundle -> {
              assertThat(bundle.getID().getVersion()).isEqualTo(feature.getID().getVersion());
              assertThat(bundle.getMetadata()).containsKey("start-order");
            });
  }
}
