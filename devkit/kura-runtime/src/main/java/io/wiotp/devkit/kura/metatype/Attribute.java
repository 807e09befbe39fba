/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.metatype;

import java.util.List;
import org.eclipse.kura.configuration.metatype.AD;
import org.eclipse.kura.configuration.metatype.Option;
import org.eclipse.kura.configuration.metatype.Scalar;
import org.jspecify.annotations.Nullable;

/** One attribute definition of a Metatype file; absent XML attributes are null. */
record Attribute(
    String id,
    @Nullable String name,
    @Nullable String description,
    Scalar type,
    int cardinality,
    boolean isRequired,
    @Nullable String defaultText,
    @Nullable String min,
    @Nullable String max,
    List<Option> options)
    implements AD {

  /** A choice of a drop-down. */
  record Choice(String label, String value) implements Option {
    @Override
    public String getLabel() {
      return label;
    }

    @Override
    public String getValue() {
      return value;
    }
  }

  @Override
  public int getCardinality() {
    return cardinality;
  }

  @Override
  public @Nullable String getDefault() {
    return defaultText;
  }

  @Override
  public @Nullable String getDescription() {
    return description;
  }

  @Override
  public String getId() {
    return id;
  }

  @Override
  public @Nullable String getMax() {
    return max;
  }

  @Override
  public @Nullable String getMin() {
    return min;
  }

  @Override
  public @Nullable String getName() {
    return name;
  }

  @Override
  public List<Option> getOption() {
    return options;
  }

  @Override
  public Scalar getType() {
    return type;
  }
}
