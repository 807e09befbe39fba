/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.snapshot;

import io.wiotp.devkit.kura.component.KuraConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Kura's XML of configurations. */
final class SnapshotXml {

  private static final String ESF = "http://eurotech.com/esf/2.0";
  private static final String OCD = "http://www.osgi.org/xmlns/metatype/v1.2.0";

  void write(List<KuraConfiguration> configurations, OutputStream out) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      start(xml, 0, "configurations");
      xml.writeNamespace("esf", ESF);
      xml.writeNamespace("ocd", OCD);
      for (KuraConfiguration configuration : configurations) {
        write(configuration, xml);
      }
      end(xml, 0);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException("snapshot not written", e);
    }
  }

  private static void write(KuraConfiguration configuration, XMLStreamWriter xml)
      throws XMLStreamException {
    start(xml, 1, "configuration");
    xml.writeAttribute("pid", configuration.pid());
    start(xml, 2, "properties");
    for (Map.Entry<String, Object> property :
        new TreeMap<>(configuration.properties()).entrySet()) {
      var element = PropertyElement.of(property.getKey(), property.getValue());
      if (element.isPresent()) {
        write(element.get(), xml);
      }
    }
    end(xml, 2);
    end(xml, 1);
  }

  private static void write(PropertyElement property, XMLStreamWriter xml)
      throws XMLStreamException {
    start(xml, 3, "property");
    xml.writeAttribute("array", Boolean.toString(property.array()));
    xml.writeAttribute("encrypted", Boolean.toString(property.encrypted()));
    xml.writeAttribute("name", property.name());
    xml.writeAttribute("type", property.type());
    for (String value : property.values()) {
      start(xml, 4, "value");
      xml.writeCharacters(value);
      xml.writeEndElement();
    }
    end(xml, 3);
  }

  private static void start(XMLStreamWriter xml, int depth, String name) throws XMLStreamException {
    indent(xml, depth);
    xml.writeStartElement("esf", name, ESF);
  }

  private static void end(XMLStreamWriter xml, int depth) throws XMLStreamException {
    indent(xml, depth);
    xml.writeEndElement();
  }

  private static void indent(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "    ".repeat(depth));
  }

  Map<String, KuraConfiguration> read(InputStream in) throws IOException {
    Map<String, KuraConfiguration> result = new LinkedHashMap<>();
    for (Element configuration : named(document(in).getDocumentElement(), "configuration")) {
      String pid = configuration.getAttribute("pid");
      Map<String, Object> properties = new LinkedHashMap<>();
      for (Element property : named(configuration, "property")) {
        PropertyElement element = property(property);
        properties.put(element.name(), value(pid, element));
      }
      result.put(pid, new KuraConfiguration(pid, null, properties));
    }
    return result;
  }

  private static Object value(String pid, PropertyElement element) throws IOException {
    try {
      return element.value();
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
      throw new IOException(pid + ": property " + element.name() + " is no " + element.type(), e);
    }
  }

  private static Document document(InputStream in) throws IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      // The default handler prints to standard error besides.
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(in);
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException("not a snapshot: " + e.getMessage(), e);
    }
  }

  private static PropertyElement property(Element property) {
    List<String> values = new ArrayList<>();
    named(property, "value").forEach(value -> values.add(value.getTextContent()));
    return new PropertyElement(
        property.getAttribute("name"),
        property.getAttribute("type"),
        property.getAttribute("array").equals("true"),
        property.getAttribute("encrypted").equals("true"),
        values);
  }

  private static List<Element> named(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagNameNS(ESF, name);
    List<Element> result = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      result.add((Element) nodes.item(i));
    }
    return result;
  }
}
