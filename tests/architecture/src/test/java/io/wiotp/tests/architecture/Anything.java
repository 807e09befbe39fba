/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

final class Anything extends DescribedPredicate<JavaClass> {
  Anything() {
    super("anything");
  }

  @Override
  public boolean test(JavaClass type) {
    return true;
  }
}
