/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Message of an exception: the code in words, then its arguments. */
final class ErrorText {
  private ErrorText() {}

  static String of(KuraErrorCode code, Object[] arguments) {
    String text = code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    if (arguments == null || arguments.length == 0) {
      return text;
    }
    return Arrays.stream(arguments)
        .map(String::valueOf)
        .collect(Collectors.joining(", ", text + ": ", ""));
  }
}
