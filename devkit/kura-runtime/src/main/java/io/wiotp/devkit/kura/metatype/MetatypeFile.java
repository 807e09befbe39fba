/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.metatype;

import io.wiotp.devkit.kura.finding.Findings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.eclipse.kura.configuration.metatype.AD;
import org.eclipse.kura.configuration.metatype.OCD;
import org.eclipse.kura.configuration.metatype.Option;
import org.eclipse.kura.configuration.metatype.Scalar;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a Metatype file by Kura's rules (kura-contract 2.4): the file is named like the pid, the
 * OCD id equals it, elements below the root carry no prefix, nothing is localised.
 */
final class MetatypeFile {

  private final String source;
  private final String fileName;
  private final Findings findings;

  /**
   * @param owner symbolic name of the bundle, for findings
   */
  MetatypeFile(String owner, String fileName, Findings findings) {
    this.source = owner + " OSGI-INF/metatype/" + fileName;
    this.fileName = fileName;
    this.findings = findings;
  }

  /** The designates that Kura sees; empty when the file is invisible to it. */
  List<Designated> read(URL url) {
    try (InputStream in = url.openStream()) {
      Element root = document(in);
      List<Designated> result = new ArrayList<>();
      for (Element designate : named(root, "Designate")) {
        String factoryPid = designate.getAttribute("factoryPid");
        boolean factory = !factoryPid.isEmpty();
        String pid = factory ? factoryPid : designate.getAttribute("pid");
        designated(root, pid, factory).ifPresent(result::add);
      }
      return result;
    } catch (IOException | SAXException | ParserConfigurationException e) {
      findings.add(source + ": cannot be read, so no form and no defaults: " + e.getMessage());
      return List.of();
    }
  }

  private static Element document(InputStream in)
      throws IOException, SAXException, ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    // The default handler prints to standard error besides.
    builder.setErrorHandler(new DefaultHandler());
    return builder.parse(in).getDocumentElement();
  }

  private Optional<Designated> designated(Element root, String pid, boolean factory) {
    if (!fileName.equals(pid + ".xml")) {
      findings.add(
          source + ": Kura looks for " + pid + ".xml only, so no form and no defaults for " + pid);
      return Optional.empty();
    }
    return Optional.of(new Designated(pid, factory, definition(root, pid)));
  }

  private Optional<OCD> definition(Element root, String pid) {
    List<Element> all = named(root, "OCD");
    if (all.isEmpty()) {
      findings.add(source + ": no unprefixed element OCD, so no form and no defaults for " + pid);
      return Optional.empty();
    }
    Optional<Element> own =
        all.stream().filter(ocd -> ocd.getAttribute("id").equals(pid)).findFirst();
    if (own.isEmpty()) {
      findings.add(
          source
              + ": OCD id "
              + all.get(0).getAttribute("id")
              + " is not the pid "
              + pid
              + ", so no form and no defaults");
      return Optional.empty();
    }
    try {
      OCD definition = objectClass(own.get());
      new MetatypeReview(source, findings).review(definition);
      return Optional.of(definition);
    } catch (IllegalArgumentException e) {
      findings.add(
          source + ": " + e.getMessage() + ", so the file fails to load: no form for " + pid);
      return Optional.empty();
    }
  }

  private static ObjectClass objectClass(Element ocd) {
    List<AD> attributes = new ArrayList<>();
    named(ocd, "AD").forEach(ad -> attributes.add(attribute(ad)));
    return new ObjectClass(
        ocd.getAttribute("id"), text(ocd, "name"), text(ocd, "description"), attributes);
  }

  private static Attribute attribute(Element ad) {
    List<Option> options = new ArrayList<>();
    named(ad, "Option")
        .forEach(
            option ->
                options.add(
                    new Attribute.Choice(
                        option.getAttribute("label"), option.getAttribute("value"))));
    String cardinality = ad.getAttribute("cardinality");
    return new Attribute(
        ad.getAttribute("id"),
        text(ad, "name"),
        text(ad, "description"),
        type(ad.getAttribute("type")),
        cardinality.isEmpty() ? 0 : Integer.parseInt(cardinality),
        !ad.getAttribute("required").equals("false"),
        text(ad, "default"),
        text(ad, "min"),
        text(ad, "max"),
        List.copyOf(options));
  }

  private static Scalar type(String name) {
    if (name.toLowerCase(Locale.ROOT).equals("character")) {
      return Scalar.CHAR;
    }
    return Scalar.fromValue(name);
  }

  private static @Nullable String text(Element element, String attribute) {
    return element.hasAttribute(attribute) ? element.getAttribute(attribute) : null;
  }

  /** Descendants by their literal name: a prefix makes another name, for Kura too. */
  private static List<Element> named(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    Stream<Node> all = IntStream.range(0, nodes.getLength()).mapToObj(nodes::item);
    return all.map(Element.class::cast).toList();
  }
}
