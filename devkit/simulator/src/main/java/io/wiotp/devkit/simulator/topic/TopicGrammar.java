/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.topic;

import io.wiotp.devkit.simulator.id.ClientClass;
import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.id.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads topics and filters as one client may write them, and brings them to the typed form. */
public final class TopicGrammar {
  /** More than any rule needs; keeps a hostile filter from growing a deep tree. */
  private static final int MAX_LEVELS = 16;

  private final ClientId client;
  private final TopicRules rules;

  public TopicGrammar(ClientId client) {
    this(client, TopicRules.of(client));
  }

  private TopicGrammar(ClientId client, TopicRules rules) {
    this.client = client;
    this.rules = rules;
  }

  /** The grammar of a client whose role lacks permissions: the topics are as if unknown (MQ-77). */
  public TopicGrammar permitting(
      Predicate<TopicKind> publishing, Predicate<TopicKind> subscribing) {
    return new TopicGrammar(client, rules.permitted(publishing, subscribing));
  }

  /**
   * Reads the topic of a publication.
   *
   * @throws TopicException if the client's class may not publish to it
   */
  public Address publication(String topic) throws TopicException {
    List<String> levels = levels(topic);
    for (String level : levels) {
      if (level.equals("+") || level.equals("#")) {
        throw invalid(topic, null);
      }
    }
    TopicRule rule = find(rules.publish(), levels);
    if (rule == null) {
      throw invalid(topic, null);
    }
    List<String> typed = typed(levels);
    requireDeviceIds(topic, typed);
    return Address.typed(rule.kind(), typed);
  }

  /**
   * Reads a topic filter.
   *
   * @throws TopicException if the client's class may not subscribe to it
   */
  public Filter filter(String text) throws TopicException {
    List<String> levels = levels(text);
    TopicRule rule = find(rules.subscribe(), levels);
    if (rule == null || levels.subList(0, levels.size() - 1).contains("#")) {
      throw invalid(text, null);
    }
    List<String> typed =
        rule.kind() == TopicKind.MANAGEMENT_REQUEST && client.clientClass() == ClientClass.GATEWAY
            ? completed(levels)
            : typed(levels);
    if (rule.kind() != TopicKind.APPLICATION_MONITOR) {
      requireDeviceIds(text, typed);
    }
    return new Filter(rule.kind(), text, typed);
  }

  private static @Nullable TopicRule find(List<TopicRule> candidates, List<String> levels) {
    for (TopicRule rule : candidates) {
      if (rule.matches(levels)) {
        return rule;
      }
    }
    return null;
  }

  /** Splits at the slashes; refuses empty levels, control characters and half wildcards (MQ-76). */
  private static List<String> levels(String topic) throws TopicException {
    if (topic.isEmpty() || topic.charAt(0) == '$' || hasForbiddenCharacter(topic)) {
      throw invalid(topic, null);
    }
    List<String> levels = List.of(topic.split("/", MAX_LEVELS + 1));
    if (levels.size() > MAX_LEVELS) {
      throw invalid(topic, null);
    }
    for (String level : levels) {
      boolean wildcard = level.equals("+") || level.equals("#");
      if (level.isEmpty() || (!wildcard && (level.indexOf('+') >= 0 || level.indexOf('#') >= 0))) {
        throw invalid(topic, null);
      }
    }
    return levels;
  }

  /** The decoder puts U+FFFD where the bytes were no UTF-8. */
  private static boolean hasForbiddenCharacter(String topic) {
    for (int i = 0; i < topic.length(); i++) {
      char c = topic.charAt(i);
      if (Character.isISOControl(c) || c == '\uFFFD') {
        return true;
      }
    }
    return false;
  }

  /** Inserts the client's own type and id into a short topic (MQ-78). */
  private List<String> typed(List<String> levels) {
    boolean hasIds = client.clientClass().isApplication() || levels.get(1).equals("type");
    if (hasIds && client.clientClass() != ClientClass.DEVICE) {
      return levels;
    }
    DeviceKey self = client.device();
    List<String> typed = new ArrayList<>(levels.size() + 4);
    typed.add(levels.get(0));
    typed.addAll(List.of("type", self.typeId(), "id", self.deviceId()));
    typed.addAll(levels.subList(1, levels.size()));
    return List.copyOf(typed);
  }

  /** Completes a gateway's device management filter to the typed form (MQ-79). */
  private List<String> completed(List<String> levels) {
    List<String> template = List.of("iotdm-1", "type", "+", "id", "+", "#");
    int given = levels.size() - 1;
    boolean open = levels.get(given).equals("#") && given < template.size() - 1;
    for (int i = 1; open && i < given; i += 2) {
      open = levels.get(i).equals(template.get(i));
    }
    if (!open) {
      return levels;
    }
    List<String> typed = new ArrayList<>(levels.subList(0, given));
    typed.addAll(template.subList(given, template.size()));
    return List.copyOf(typed);
  }

  private static void requireDeviceIds(String text, List<String> typed) throws TopicException {
    if (typed.size() < 5 || !typed.get(1).equals("type") || !typed.get(3).equals("id")) {
      return;
    }
    for (String id : List.of(typed.get(2), typed.get(4))) {
      if (!id.equals("+") && !Identifier.isValid(id)) {
        throw invalid(text, new DeviceKey(typed.get(2), typed.get(4)));
      }
    }
  }

  private static TopicException invalid(String topic, @Nullable DeviceKey device) {
    return new TopicException("The topic is not valid", topic.startsWith("$"), device);
  }
}
