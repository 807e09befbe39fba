/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.action.ActionException.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** Documents near a real bundle; {@code -Dwiotp.fuzz=1000000} tries so many instead of 20,000. */
class BundleFuzzTest {
  private static final int TRIES = 200;
  private static final int PER_TRY = Math.max(1, Integer.getInteger("wiotp.fuzz", 20_000) / TRIES);

  private static final List<String> EXPRESSIONS =
      List.of(
          "",
          "(",
          "[",
          "a{",
          "a{1,",
          "a{999}",
          "(a{99}){99}",
          "(a*)*",
          "\\",
          "\\Q",
          "(?i",
          "[^",
          "a{0}",
          "{9}",
          "\ud800",
          "(?P<n>a)",
          "\\pL{9}",
          "(|a)+",
          "a**",
          "x{2}{3}{4}");

  @Property(tries = TRIES)
  @Label("DM-174 DM-175 a document is taken, or refused as not valid; nothing else happens")
  void anything(@ForAll long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < PER_TRY; i++) {
      JsonObject document = Bundles.ops();
      for (int changes = random.nextInt(3); changes >= 0; changes--) {
        change(random, document);
      }
      try {
        ActionBundle bundle = new BundleCatalog().add(document);
        assertThat(bundle.document()).isEqualTo(document);
      } catch (ActionException e) {
        assertThat(e.reason()).isEqualTo(Cause.INVALID);
        assertThat(e).hasMessageMatching("(?s).+");
      }
    }
  }

  /** Walks down to some member and puts something else there. */
  private static void change(Random random, JsonObject object) {
    List<String> names = new ArrayList<>(object.fieldNames());
    if (names.isEmpty() || random.nextInt(8) == 0) {
      object.put(word(random), value(random));
      return;
    }
    String name = names.get(random.nextInt(names.size()));
    Object member = object.getValue(name);
    if (member instanceof JsonArray array
        && !array.isEmpty()
        && array.getValue(random.nextInt(array.size())) instanceof JsonObject element) {
      change(random, element);
    } else if (member instanceof JsonObject inner && random.nextInt(4) != 0) {
      change(random, inner);
    } else if (random.nextInt(4) == 0) {
      object.remove(name);
    } else {
      object.put(name, value(random));
    }
  }

  private static Object value(Random random) {
    return switch (random.nextInt(9)) {
      case 0 -> random.nextInt();
      case 1 -> random.nextBoolean();
      case 2 -> new JsonObject();
      case 3 -> new JsonArray().add(new JsonObject().put("name", word(random)));
      case 4 -> new JsonObject().put(word(random), word(random));
      case 5 -> "a".repeat(random.nextInt(2000));
      case 6 -> new JsonArray().add(word(random));
      case 7 -> random.nextDouble();
      default -> word(random);
    };
  }

  private static String word(Random random) {
    return random.nextBoolean()
        ? EXPRESSIONS.get(random.nextInt(EXPRESSIONS.size()))
        : List.of("name", "value", "required", "defaultValue", "x", "device", "en_US", "a/b")
            .get(random.nextInt(8));
  }
}
