/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.osgi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The form of one component, as its bundle describes it.
 *
 * @param fileName of the description, without folder
 * @param id of the object class definition
 * @param factoryPid of the designate; empty for none
 * @param name of the tab
 * @param description of the tab
 * @param fields in the order of the form
 */
record Form(
    String fileName,
    String id,
    String factoryPid,
    String name,
    String description,
    List<Field> fields) {
  private static final String FOLDER = "OSGI-INF/metatype/";

  /**
   * One option; an attribute that is absent is an empty text.
   *
   * @param id the key of the configuration
   * @param required whether the browser insists on a value
   * @param choices empty when it is free
   */
  record Field(
      String id,
      String type,
      boolean required,
      String name,
      String description,
      String min,
      String max,
      String defaultValue,
      List<Choice> choices) {

    boolean hasRange() {
      return !min.isEmpty() || !max.isEmpty();
    }
  }

  /** One entry of a drop-down list. */
  record Choice(String label, String value) {}

  /** All forms of the product, in the order of its bundles. */
  static List<Form> ofProduct(Path folder) {
    return Product.jars(folder).stream().flatMap(jar -> in(jar).stream()).toList();
  }

  private static List<Form> in(Path path) {
    try (JarFile jar = new JarFile(path.toFile())) {
      List<Form> forms = new ArrayList<>();
      for (JarEntry entry : jar.stream().toList()) {
        if (entry.getName().startsWith(FOLDER) && !entry.isDirectory()) {
          byte[] xml = jar.getInputStream(entry).readAllBytes();
          forms.add(parse(entry.getName().substring(FOLDER.length()), xml));
        }
      }
      return forms;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Form parse(String fileName, byte[] xml) throws IOException {
    Element root;
    try {
      root =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(xml))
              .getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(fileName, e);
    }
    // Kura knows the elements by their unprefixed names only.
    Element definition = only(root, "OCD");
    return new Form(
        fileName,
        definition.getAttribute("id"),
        only(root, "Designate").getAttribute("factoryPid"),
        definition.getAttribute("name"),
        definition.getAttribute("description"),
        all(definition, "AD").stream().map(Form::field).toList());
  }

  private static Field field(Element ad) {
    return new Field(
        ad.getAttribute("id"),
        ad.getAttribute("type"),
        !ad.getAttribute("required").equals("false"),
        ad.getAttribute("name"),
        ad.getAttribute("description"),
        ad.getAttribute("min"),
        ad.getAttribute("max"),
        ad.getAttribute("default"),
        all(ad, "Option").stream()
            .map(option -> new Choice(option.getAttribute("label"), option.getAttribute("value")))
            .toList());
  }

  private static Element only(Element parent, String name) throws IOException {
    List<Element> found = all(parent, name);
    if (found.size() != 1) {
      throw new IOException("expected one element " + name + " but found " + found.size());
    }
    return found.get(0);
  }

  private static List<Element> all(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }
}
