/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.topic;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the subscribers of a topic without looking at all of them: one node per filter level. Not
 * thread-safe.
 *
 * @param <V> a subscriber
 */
public final class FilterTree<V> {
  private final Node<V> root = new Node<>();

  /** Adds a subscriber, or changes the quality of service of one that is there. */
  public void put(List<String> filter, V subscriber, int qos) {
    Node<V> node = root;
    for (String level : filter) {
      node = node.children.computeIfAbsent(level, key -> new Node<>());
    }
    node.subscribers.put(subscriber, qos);
  }

  /** Removes a subscriber, and the nodes that nobody needs any more. */
  public void remove(List<String> filter, V subscriber) {
    remove(root, filter, 0, subscriber);
  }

  /** Everybody whose filter matches, each once, with the highest quality of service (MQ-9). */
  public Map<V, Integer> match(List<String> topic) {
    Map<V, Integer> found = new LinkedHashMap<>();
    collect(root, topic, 0, found);
    return found;
  }

  public boolean isEmpty() {
    return root.isUnused();
  }

  private static <V> void remove(Node<V> node, List<String> filter, int depth, V subscriber) {
    if (depth == filter.size()) {
      node.subscribers.remove(subscriber);
      return;
    }
    String level = filter.get(depth);
    Node<V> child = node.children.get(level);
    if (child == null) {
      return;
    }
    remove(child, filter, depth + 1, subscriber);
    if (child.isUnused()) {
      node.children.remove(level);
    }
  }

  private static <V> void collect(
      Node<V> node, List<String> topic, int depth, Map<V, Integer> found) {
    Node<V> rest = node.children.get("#");
    if (rest != null) {
      rest.addTo(found);
    }
    if (depth == topic.size()) {
      node.addTo(found);
      return;
    }
    Node<V> exact = node.children.get(topic.get(depth));
    if (exact != null) {
      collect(exact, topic, depth + 1, found);
    }
    Node<V> any = node.children.get("+");
    if (any != null) {
      collect(any, topic, depth + 1, found);
    }
  }

  private static final class Node<V> {
    private final Map<String, Node<V>> children = new HashMap<>();
    private final Map<V, Integer> subscribers = new LinkedHashMap<>();

    private void addTo(Map<V, Integer> found) {
      subscribers.forEach((subscriber, qos) -> found.merge(subscriber, qos, Math::max));
    }

    private boolean isUnused() {
      return children.isEmpty() && subscribers.isEmpty();
    }
  }
}
