/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Kura-contract 2.4: a Metatype file that OSGi understands and Kura does not. */
class MetatypeIT extends GatewayFixture {

  private static final String FILE = "OSGI-INF/metatype/test.Endpoint.xml";

  private static TestBundle with(UnaryOperator<String> edit) {
    return TestBundle.connector().edit(FILE, edit);
  }

  private void thenNoFormAndNoDefaults(String pid) throws Exception {
    gateway.probe().create("test.Endpoint", pid, Map.of("own", "kept"));
    eventually(() -> assertThat(gateway.probe().received(pid)).containsEntry("own", "kept"));
    // A default among the component's own properties still arrives; Kura adds none.
    assertThat(gateway.probe().configuration(pid)).doesNotContainKey("host");
    assertThat(ui.form(pid)).isEmpty();
    assertThat(ui.tabs(pid)).isEmpty();
    thenFinding(pid, "no tab");
  }

  @Test
  void aFileWithAnotherNameIsInvisible() throws Exception {
    givenConnector(TestBundle.connector().rename(FILE, "OSGI-INF/metatype/Endpoint.xml"));
    thenNoFormAndNoDefaults("wrong-name");
    thenFinding("metatype/Endpoint.xml", "Kura looks for test.Endpoint.xml only");
    assertThat(gateway.probe().factoryPids()).doesNotContain("test.Endpoint");
  }

  @Test
  void anOcdWithAnotherIdIsInvisible() throws Exception {
    givenConnector(
        with(
            xml ->
                xml.replace(" id=\"test.Endpoint\"", " id=\"Ocd\"")
                    .replace("ocdref=\"test.Endpoint\"", "ocdref=\"Ocd\"")));
    thenNoFormAndNoDefaults("wrong-id");
    thenFinding("OCD id Ocd is not the pid test.Endpoint");
  }

  @Test
  void aPrefixedOcdIsInvisible() throws Exception {
    givenConnector(
        with(xml -> xml.replace("<OCD", "<metatype:OCD").replace("</OCD>", "</metatype:OCD>")));
    thenNoFormAndNoDefaults("prefixed");
    thenFinding("no unprefixed element OCD");
  }

  @Test
  void anUnknownTypeFailsTheFile() throws Exception {
    givenConnector(with(xml -> xml.replace("type=\"Integer\"", "type=\"BigInteger\"")));
    thenNoFormAndNoDefaults("unknown-type");
    thenFinding("unknown Scalar: BigInteger", "fails to load");
  }

  @Test
  void aDefaultIsCutAtItsFirstComma() throws Exception {
    givenConnector(with(xml -> xml.replace("default=\"localhost\"", "default=\"a,b\"")));
    gateway.probe().create("test.Endpoint", "comma", Map.of());
    assertThat(gateway.probe().configuration("comma")).containsEntry("host", "a");
    thenFinding("AD host", "cut at its first comma");
  }

  @Test
  void nothingIsLocalised() throws Exception {
    givenConnector(with(xml -> xml.replace("description=\"Host\"", "description=\"%host\"")));
    thenFinding("AD host: the description is shown literally as %host");
  }

  @Test
  void twoOptionsWithOneLabelLoseOne() throws Exception {
    givenConnector(with(xml -> xml.replace("label=\"a\"", "label=\"b\"")));
    thenFinding("AD choice: two options share the label b");
  }

  @Test
  void aFactoryThatNobodyDescribesGetsNoDefaults() throws Exception {
    givenConnector().create("no.such.Factory", "orphan", Map.of());
    thenFinding("orphan: created for factory no.such.Factory");
  }
}
