/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.packaging;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.felix.feature.impl.FeatureServiceImpl;
import org.osgi.service.feature.Feature;
import org.osgi.service.feature.FeatureBundle;
import org.osgi.service.feature.ID;

/**
 * What the feature says of the product.
 *
 * @param symbolicName of the deployment package
 * @param version OSGi syntax
 * @param name for people
 * @param description one line
 * @param vendor who makes it
 * @param license SPDX id, maybe with a link
 * @param bundles in start order
 */
public record Product(
    String symbolicName,
    String version,
    String name,
    String description,
    String vendor,
    String license,
    List<Item> bundles) {

  /**
   * A bundle of the list.
   *
   * @param artifactId Maven's name of it
   * @param mavenVersion Maven's version of it
   */
  public record Item(String artifactId, String mavenVersion) {
    /** As Maven names the artifact. */
    public String fileName() {
      return artifactId + "-" + mavenVersion + ".jar";
    }
  }

  public Product {
    bundles = List.copyOf(bundles);
  }

  /** Reads an OSGi feature in JSON. */
  public static Product read(Reader json) throws IOException {
    Feature feature = new FeatureServiceImpl().readFeature(json);
    List<Item> items = new ArrayList<>();
    for (FeatureBundle bundle : inStartOrder(feature.getBundles())) {
      ID id = bundle.getID();
      items.add(new Item(id.getArtifactId(), id.getVersion()));
    }
    return new Product(
        feature.getID().getArtifactId(),
        OsgiVersion.of(feature.getID().getVersion()),
        feature.getName().orElse(""),
        feature.getDescription().orElse(""),
        feature.getVendor().orElse(""),
        feature.getLicense().orElse(""),
        items);
  }

  private static Collection<FeatureBundle> inStartOrder(List<FeatureBundle> bundles) {
    SortedMap<Long, FeatureBundle> ordered = new TreeMap<>();
    for (FeatureBundle bundle : bundles) {
      FeatureBundle other = ordered.put(startOrder(bundle), bundle);
      if (other != null) {
        throw new PackagingException(
            "bundles " + other.getID() + " and " + bundle.getID() + " have the same start-order");
      }
    }
    return ordered.values();
  }

  private static long startOrder(FeatureBundle bundle) {
    if (bundle.getMetadata().get("start-order") instanceof Number order) {
      return order.longValue();
    }
    throw new PackagingException("bundle " + bundle.getID() + " has no start-order in the feature");
  }
}
