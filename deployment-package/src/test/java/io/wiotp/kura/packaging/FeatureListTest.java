/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The feature is the one list; Maven needs the bundles as dependencies to build them first. */
class FeatureListTest {

  @Test
  void thePomDependsOnTheBundlesOfTheFeatureAndOnNoOther() throws Exception {
    assertThat(compileDependencies())
        .containsExactlyElementsOf(
            product().bundles().stream().map(Product.Item::artifactId).toList());
  }

  @Test
  void theFeatureIsFilteredAndComplete() throws Exception {
    Product product = product();

    assertThat(product.symbolicName()).isEqualTo("io.wiotp.kura");
    assertThat(product.version()).doesNotContain("$").matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(product.name()).isNotEmpty();
    assertThat(product.description()).isNotEmpty();
    assertThat(product.vendor()).isNotEmpty();
    assertThat(product.license()).isEqualTo("EPL-2.0");
  }

  private static Product product() throws Exception {
    try (Reader json =
        new InputStreamReader(
            FeatureListTest.class.getResourceAsStream("/io.wiotp.kura.feature.json"),
            StandardCharsets.UTF_8)) {
      return Product.read(json);
    }
  }

  private static List<String> compileDependencies() throws Exception {
    Element project =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of("pom.xml").toFile())
            .getDocumentElement();
    NodeList dependencies = project.getElementsByTagName("dependency");
    List<String> found = new ArrayList<>();
    for (int i = 0; i < dependencies.getLength(); i++) {
      Element dependency = (Element) dependencies.item(i);
      if (dependency.getElementsByTagName("scope").getLength() == 0) {
        found.add(dependency.getElementsByTagName("artifactId").item(0).getTextContent().trim());
      }
    }
    return found;
  }
}
