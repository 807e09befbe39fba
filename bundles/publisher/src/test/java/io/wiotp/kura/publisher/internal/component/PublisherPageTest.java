/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page docs/publisher.md and the code tell the same story. */
class PublisherPageTest {
  private static final Path PAGE = Path.of("..", "..", "docs", "publisher.md");
  private static final Pattern BLOCK =
      Pattern.compile("^(options|record|topic|payload)\\n```\\w*\\n(.*?)\\n```", Pattern.DOTALL);

  static Stream<Map<String, String>> examples() throws IOException {
    List<Map<String, String>> examples = new ArrayList<>();
    String[] parts = Files.readString(PAGE).split("<!-- example -->\\n");
    for (int i = 1; i < parts.length; i++) {
      Map<String, String> example = new LinkedHashMap<>();
      Matcher matcher = BLOCK.matcher(parts[i]);
      int at = 0;
      while (matcher.region(at, parts[i].length()).lookingAt()) {
        example.put(matcher.group(1), matcher.group(2));
        at = Math.min(matcher.end() + 1, parts[i].length());
      }
      examples.add(example);
    }
    return examples.stream();
  }

  @Test
  void thePageHasItsExamples() throws IOException {
    assertThat(examples()).hasSizeGreaterThan(5);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theExampleIsWhatThePublisherDoes(Map<String, String> example) throws Exception {
    PublisherFixture it = PublisherFixture.linked(options(example.getOrDefault("options", "")));
    it.publish(record(example.get("record")));
    assertThat(it.lastTopic()).isEqualTo(example.get("topic"));
    assertThat(it.lastPayload()).isEqualTo(example.get("payload"));
  }

  private static Map<String, Object> options(String text) {
    Map<String, Object> options = new LinkedHashMap<>();
    text.lines()
        .forEach(
            line -> {
              int equals = line.indexOf('=');
              options.put(line.substring(0, equals), line.substring(equals + 1));
            });
    return options;
  }

  private static Map<String, Object> record(String json) {
    Map<String, Object> record = new LinkedHashMap<>();
    for (Map.Entry<String, JsonElement> entry :
        new Gson().fromJson(json, JsonObject.class).entrySet()) {
      record.put(entry.getKey(), value(entry.getValue().getAsJsonPrimitive()));
    }
    return record;
  }

  private static Object value(JsonPrimitive value) {
    if (value.isBoolean()) {
      return value.getAsBoolean();
    }
    if (value.isString()) {
      return value.getAsString();
    }
    String number = value.getAsString();
    return number.contains(".") ? (Object) Double.valueOf(number) : Long.valueOf(number);
  }
}
