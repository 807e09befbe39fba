/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/** Classes whose package has none of the given parts. */
final class OutsideOf extends DescribedPredicate<JavaClass> {
  private final List<String> parts;

  OutsideOf(String... parts) {
    super("outside of packages with " + List.of(parts));
    this.parts = List.of(parts);
  }

  @Override
  public boolean test(JavaClass type) {
    return parts.stream().noneMatch(part -> (type.getPackageName() + ".").contains(part + "."));
  }
}
