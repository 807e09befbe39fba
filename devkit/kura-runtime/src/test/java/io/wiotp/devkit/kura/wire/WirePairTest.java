/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WirePairTest {

  @Test
  void storesTheGraphAsKuraDoes() {
    String json = WireGraph.with("{}", "sensor", "publisher");
    assertThat(json)
        .contains("\"emitter\":\"sensor\"", "\"receiverPort\":0", "\"pid\":\"publisher\"");
    assertThat(WirePair.parse(json)).containsExactly(new WirePair("sensor", "publisher"));
  }

  @Test
  void aWireExistsOnce() {
    String json = WireGraph.with(WireGraph.with("{}", "a", "b"), "a", "b");
    assertThat(WirePair.parse(json)).hasSize(1);
  }

  @Test
  void removesTheWiresOfAComponent() {
    String json = WireGraph.with(WireGraph.with("{}", "a", "b"), "b", "c");
    assertThat(WirePair.parse(WireGraph.without(json, "a")))
        .containsExactly(new WirePair("b", "c"));
  }

  @Test
  void namesTextThatIsNoGraph() {
    assertThatThrownBy(() -> WirePair.parse("{\"wires\":[{}]}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("WireGraph");
    assertThatThrownBy(() -> WirePair.parse("{\"wires\":")).hasMessageContaining("WireGraph");
  }
}
