/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kuraapi.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.eclipse.kura.KuraException;
import org.junit.jupiter.api.Test;

/** The stand-in has exactly the signatures, versions and roles of the real API. */
class ApiFactsTest {

  @Test
  void compiledTypesAgreeWithTheFacts() throws IOException, URISyntaxException {
    Path classes =
        Path.of(KuraException.class.getProtectionDomain().getCodeSource().getLocation().toURI());

    assertThat(FactFile.read().differencesTo(CompiledApi.read(classes))).isEmpty();
  }

  @Test
  void factsCoverWhatAConnectorNeeds() throws IOException {
    ApiModel facts = FactFile.read();

    assertThat(facts.packages())
        .hasSizeGreaterThanOrEqualTo(40)
        .containsEntry("kura.cloudconnection", "1.0.0")
        .containsEntry("kura.configuration", "1.2.0");
    assertThat(facts.types())
        .hasSizeGreaterThanOrEqualTo(170)
        .containsKeys(
            "kura.cloudconnection.CloudEndpoint",
            "kura.cloudconnection.factory.CloudConnectionFactory",
            "kura.message.KuraPayload");
  }
}
