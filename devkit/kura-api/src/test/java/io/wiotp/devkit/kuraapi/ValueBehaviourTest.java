/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kuraapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.kura.cloud.CloudPayloadEncoding;
import org.eclipse.kura.configuration.metatype.Scalar;
import org.eclipse.kura.type.BooleanValue;
import org.eclipse.kura.type.ByteArrayValue;
import org.eclipse.kura.type.DataType;
import org.eclipse.kura.type.DoubleValue;
import org.eclipse.kura.type.FloatValue;
import org.eclipse.kura.type.IntegerValue;
import org.eclipse.kura.type.LongValue;
import org.eclipse.kura.type.StringValue;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.type.TypedValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ValueBehaviourTest {

  static Stream<Arguments> supported() {
    return Stream.of(
        Arguments.of(true, DataType.BOOLEAN, "true"),
        Arguments.of(new byte[] {1, -1}, DataType.BYTE_ARRAY, "Af8="),
        Arguments.of(2.5, DataType.DOUBLE, "2.5"),
        Arguments.of(7, DataType.INTEGER, "7"),
        Arguments.of(Long.MAX_VALUE, DataType.LONG, "9223372036854775807"),
        Arguments.of(1.5f, DataType.FLOAT, "1.5"),
        Arguments.of("text", DataType.STRING, "text"));
  }

  @ParameterizedTest
  @MethodSource("supported")
  void eachSupportedObjectBecomesItsTypedValue(Object raw, DataType type, String text) {
    TypedValue<?> value = TypedValues.newTypedValue(raw);

    assertThat(value.getType()).isEqualTo(type);
    assertThat((Object) value.getValue()).isEqualTo(raw);
    TypedValue<?> parsed = TypedValues.parseTypedValue(type, text);
    assertThat((Object) parsed).isEqualTo(value).hasSameHashCodeAs(value);
    assertThat(value).hasToString(parsed.toString());
  }

  @Test
  void anyOtherObjectIsRefused() {
    for (Object other : new Object[] {(short) 1, new Date(0), BigDecimal.ONE, List.of(), 'c'}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> TypedValues.newTypedValue(other))
          .withMessageContaining(other.getClass().getName());
    }
    assertThatIllegalArgumentException().isThrownBy(() -> TypedValues.newTypedValue(null));
  }

  @Test
  void textThatDoesNotFitTheTypeIsRefused() {
    for (DataType type : List.of(DataType.INTEGER, DataType.DOUBLE, DataType.BYTE_ARRAY)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> TypedValues.parseTypedValue(type, "no value!"));
    }
  }

  @Test
  void valuesOfOneTypeAreOrdered() {
    assertThat(new BooleanValue(false)).isLessThan(new BooleanValue(true));
    assertThat(new DoubleValue(-0.5)).isLessThan(new DoubleValue(0.5));
    assertThat(new FloatValue(1f)).isLessThan(new FloatValue(2f));
    assertThat(new IntegerValue(1)).isLessThan(new IntegerValue(2));
    assertThat(new LongValue(1)).isLessThan(new LongValue(2));
    assertThat(new StringValue("a")).isLessThan(new StringValue("b"));
    assertThat(new StringValue(null)).isLessThan(new StringValue(""));
    assertThat(new ByteArrayValue(new byte[] {1})).isLessThan(new ByteArrayValue(new byte[] {2}));
  }

  @Test
  void valuesOfDifferentTypesAreNotEqual() {
    assertThat((Object) new IntegerValue(1)).isNotEqualTo(new LongValue(1));
    assertThat((Object) new DoubleValue(1)).isNotEqualTo(new FloatValue(1));
    assertThat((Object) new StringValue(null)).isNotEqualTo(null);
  }

  @Test
  void bytesAreCopied() {
    byte[] given = {1, 2};
    ByteArrayValue value = new ByteArrayValue(given);
    given[0] = 9;
    value.getValue()[1] = 9;

    assertThat(value.getValue()).containsExactly(1, 2);
  }

  @ParameterizedTest
  @EnumSource
  void scalarsAreFoundByTheirText(Scalar scalar) {
    assertThat(Scalar.fromValue(scalar.value())).isEqualTo(scalar);
  }

  @Test
  void namesAreFoundInAnyCaseAndUnknownOnesAreRefused() {
    assertThat(DataType.getDataType("byte_array")).isEqualTo(DataType.BYTE_ARRAY);
    assertThat(CloudPayloadEncoding.getEncoding("simple-json"))
        .isEqualTo(CloudPayloadEncoding.SIMPLE_JSON);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DataType.getDataType("SHORT"))
        .withMessageContaining("SHORT");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Scalar.fromValue("Text"))
        .withMessageContaining("Text");
  }
}
