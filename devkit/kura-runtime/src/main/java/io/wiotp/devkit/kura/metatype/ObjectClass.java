/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.metatype;

import java.util.List;
import org.eclipse.kura.configuration.metatype.AD;
import org.eclipse.kura.configuration.metatype.Icon;
import org.eclipse.kura.configuration.metatype.OCD;
import org.jspecify.annotations.Nullable;

/** One object class definition of a Metatype file. */
record ObjectClass(
    String id, @Nullable String name, @Nullable String description, List<AD> attributes)
    implements OCD {

  @Override
  public @Nullable String getDescription() {
    return description;
  }

  @Override
  public String getId() {
    return id;
  }

  @Override
  public @Nullable String getName() {
    return name;
  }

  @Override
  public List<AD> getAD() {
    return attributes;
  }

  @Override
  public List<Icon> getIcon() {
    return List.of();
  }
}
