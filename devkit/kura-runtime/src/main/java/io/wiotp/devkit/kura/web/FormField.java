/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.web;

import io.wiotp.devkit.kura.metatype.DefaultText;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.kura.configuration.metatype.AD;
import org.eclipse.kura.configuration.metatype.Option;
import org.eclipse.kura.configuration.metatype.Scalar;
import org.jspecify.annotations.Nullable;

/** One field of a form: what the browser checks, and what it sends (kura-contract 2.5). */
record FormField(String pid, AD ad) {

  static final String PLACEHOLDER = "Placeholder";

  boolean isPassword() {
    return ad.getType() == Scalar.PASSWORD;
  }

  /** What the browser sends for an entry; null removes the key. */
  @Nullable Object sent(@Nullable Object entry) {
    if (Math.abs(ad.getCardinality()) > 1) {
      return array(texts(entry));
    }
    String text = entry == null ? "" : String.valueOf(entry);
    if (text.isBlank()) {
      if (ad.isRequired()) {
        throw invalid(text, "is required");
      }
      return ad.getType() == Scalar.STRING ? text : null;
    }
    return checked(text);
  }

  /** What the browser sends for a field that was not touched and has no value. */
  @Nullable Object untouched() {
    if (!ad.getOption().isEmpty()) {
      String first =
          ad.getOption().stream()
              .min(Comparator.comparing(Option::getLabel))
              .map(Option::getValue)
              .orElse("");
      return DefaultText.scalar(ad.getType(), first);
    }
    return ad.getType() == Scalar.STRING && Math.abs(ad.getCardinality()) <= 1 ? "" : null;
  }

  private static List<String> texts(@Nullable Object entry) {
    if (entry == null) {
      return List.of();
    }
    if (entry instanceof Collection<?> many) {
      return many.stream().map(String::valueOf).toList();
    }
    if (entry.getClass().isArray()) {
      return IntStream.range(0, Array.getLength(entry))
          .mapToObj(i -> String.valueOf(Array.get(entry, i)))
          .toList();
    }
    return Arrays.asList(entry.toString().split(",", -1));
  }

  private Object array(List<String> texts) {
    List<String> filled = texts.stream().filter(text -> !text.isBlank()).toList();
    Object result = Array.newInstance(DefaultText.javaType(ad.getType()), filled.size());
    for (int i = 0; i < filled.size(); i++) {
      Array.set(result, i, checked(filled.get(i)));
    }
    return result;
  }

  private Object checked(String text) {
    List<String> choices = ad.getOption().stream().map(Option::getValue).toList();
    if (!choices.isEmpty() && !choices.contains(text)) {
      throw invalid(text, "is one of " + choices);
    }
    Object value;
    try {
      value = DefaultText.scalar(ad.getType(), text);
    } catch (NumberFormatException e) {
      throw invalid(text, "is of type " + ad.getType().value());
    }
    boolean number = value instanceof Number;
    if (number || ad.getType() == Scalar.STRING) {
      BigDecimal size = number ? new BigDecimal(text) : BigDecimal.valueOf(text.length());
      if (ad.getMin() != null && size.compareTo(new BigDecimal(ad.getMin())) < 0) {
        throw invalid(text, "is at least " + ad.getMin());
      }
      if (ad.getMax() != null && size.compareTo(new BigDecimal(ad.getMax())) > 0) {
        throw invalid(text, "is at most " + ad.getMax());
      }
    }
    return value;
  }

  private IllegalArgumentException invalid(String text, String rule) {
    String shown = isPassword() ? "(hidden)" : "'" + text + "'";
    return new IllegalArgumentException(
        "form of " + pid + ": " + ad.getId() + " " + rule + ", not " + shown);
  }
}
