/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FilterTreeTest {
  @Property
  @Label("MQ-9 the tree finds what a look at every filter finds, with the highest QoS")
  void sameAsScan(
      @ForAll("filters") List<List<String>> filters, @ForAll("topic") List<String> topic) {
    FilterTree<Integer> tree = new FilterTree<>();
    Map<List<String>, Map<Integer, Integer>> subscriptions = new HashMap<>();
    for (int i = 0; i < filters.size(); i++) {
      tree.put(filters.get(i), i / 2, i % 3);
      subscriptions.computeIfAbsent(filters.get(i), key -> new HashMap<>()).put(i / 2, i % 3);
    }
    Map<Integer, Integer> expected = new HashMap<>();
    subscriptions.forEach(
        (filter, subscribers) -> {
          if (matches(filter, topic)) {
            subscribers.forEach((who, qos) -> expected.merge(who, qos, Math::max));
          }
        });
    assertThat(tree.match(topic)).isEqualTo(expected);
  }

  @Property
  @Label("an emptied tree holds nothing")
  void removal(@ForAll("filters") List<List<String>> filters) {
    FilterTree<String> tree = new FilterTree<>();
    filters.forEach(filter -> tree.put(filter, "one", 1));
    filters.forEach(filter -> tree.remove(filter, "one"));
    assertThat(tree.isEmpty()).isTrue();
  }

  private static boolean matches(List<String> filter, List<String> topic) {
    for (int i = 0; i < filter.size(); i++) {
      if (filter.get(i).equals("#")) {
        return true;
      }
      if (i >= topic.size() || !(filter.get(i).equals("+") || filter.get(i).equals(topic.get(i)))) {
        return false;
      }
    }
    return filter.size() == topic.size();
  }

  @Provide
  Arbitrary<List<String>> topic() {
    return Arbitraries.of("a", "b").list().ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<List<List<String>>> filters() {
    Arbitrary<List<String>> plain = Arbitraries.of("a", "b", "+").list().ofMinSize(1).ofMaxSize(4);
    Arbitrary<List<String>> open =
        plain.map(
            levels -> {
              List<String> copy = new ArrayList<>(levels);
              copy.set(copy.size() - 1, "#");
              return copy;
            });
    return Arbitraries.oneOf(plain, open).list().ofMinSize(1).ofMaxSize(8);
  }
}
