/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.kura.protocol.option.InvalidOptionException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The form and the class that checks the options agree. Kura checks ranges and choices in the
 * browser only (kura-contract 2.5): REST and snapshots bring anything.
 */
class FormMatchesOptionsIT {
  /** Form to the method that makes checked options of a configuration. */
  private static final Map<String, String> OPTIONS =
      Map.of(
          Inside.TRANSPORT, "io.wiotp.kura.transport.component.TransportOptions#from",
          Inside.OUTBOX, "io.wiotp.kura.outbox.component.OutboxOptions#from",
          Inside.ENDPOINT, "io.wiotp.kura.connection.internal.endpoint.EndpointOptions#of",
          Inside.PUBLISHER, "io.wiotp.kura.publisher.internal.component.PublisherOptions#of");

  static Stream<Arguments> ranges() {
    return fields(Form.Field::hasRange);
  }

  static Stream<Arguments> choices() {
    return fields(field -> !field.choices().isEmpty());
  }

  static Stream<Arguments> numbersAndFlags() {
    return fields(field -> List.of("Integer", "Boolean").contains(field.type()))
        // Read after the identity and the token, which would have to be valid.
        .filter(arguments -> !arguments.get()[0].equals(Inside.ENDPOINT));
  }

  private static Stream<Arguments> fields(Predicate<Form.Field> which) {
    return Form.ofProduct(Build.product()).stream()
        .flatMap(
            form ->
                form.fields().stream().filter(which).map(f -> Arguments.of(form.id(), f, form)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("ranges")
  void theEndsOfARangeAreAcceptedAndTheirNeighboursRefused(
      String pid, Form.Field field, Form form) {
    long min = Long.parseLong(field.min());
    long max = Long.parseLong(field.max());
    assertThat(accepts(form, field, min)).as("min " + min).isTrue();
    assertThat(accepts(form, field, max)).as("max " + max).isTrue();
    assertThat(accepts(form, field, min - 1)).as("below min " + min).isFalse();
    assertThat(accepts(form, field, max + 1)).as("above max " + max).isFalse();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("choices")
  void everyChoiceIsAcceptedAndNothingElse(String pid, Form.Field field, Form form) {
    assertThat(field.choices())
        .allSatisfy(choice -> assertThat(accepts(form, field, choice.value())).isTrue());
    assertThat(accepts(form, field, "none-of-them")).isFalse();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("numbersAndFlags")
  void aTextThatIsNoNumberOrFlagIsRefused(String pid, Form.Field field, Form form) {
    assertThat(accepts(form, field, field.defaultValue())).isTrue();
    assertThat(accepts(form, field, "some")).isFalse();
  }

  /**
   * Whether a value passes with the other numbers as they are by default, all at their least or all
   * at their most: some options must not exceed another.
   */
  private static boolean accepts(Form form, Form.Field field, Object value) {
    return surroundings(form).stream()
        .anyMatch(
            others -> {
              Map<String, Object> properties = new HashMap<>(others);
              properties.put(field.id(), value);
              return !refusedOption(form, properties).equals(field.id());
            });
  }

  private static List<Map<String, Object>> surroundings(Form form) {
    Map<String, Object> least = new HashMap<>();
    Map<String, Object> most = new HashMap<>();
    for (Form.Field field : form.fields()) {
      if (field.hasRange()) {
        least.put(field.id(), Integer.valueOf(field.min()));
        most.put(field.id(), Integer.valueOf(field.max()));
      }
    }
    // Where another option is refused, nothing can be learned about this one.
    String atDefaults = refusedOption(form, Map.of());
    return Stream.of(Map.<String, Object>of(), least, most)
        .filter(others -> refusedOption(form, others).equals(atDefaults))
        .toList();
  }

  /** The option that the options class complains about; empty for none. */
  private static String refusedOption(Form form, Map<String, Object> properties) {
    String[] maker = OPTIONS.get(form.id()).split("#");
    try {
      for (Method method : Class.forName(maker[0]).getDeclaredMethods()) {
        if (method.getName().equals(maker[1])) {
          method.setAccessible(true);
          Object[] arguments = new Object[method.getParameterCount()];
          arguments[0] = properties;
          method.invoke(null, arguments);
          return "";
        }
      }
      throw new IllegalStateException("no method " + OPTIONS.get(form.id()));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof InvalidOptionException refused) {
        return refused.option();
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
