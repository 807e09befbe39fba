/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.api;

import java.util.Map;
import java.util.TreeMap;

/** Writes docs/errors.md out of {@link Reason}, so that the two can not differ. */
final class ErrorTable {
  private static final Map<Character, String> CHAPTERS =
      new TreeMap<>(
          Map.of(
              '1', "01xx: the way to the platform",
              '2', "02xx: the platform's answer",
              '3', "03xx: configuration and parts of the connector",
              '4', "04xx: events",
              '5', "05xx: the store"));

  private ErrorTable() {}

  static String markdown() {
    StringBuilder page = new StringBuilder();
    page.append("<!-- Generated from io.wiotp.kura.api.Reason; see bundles/api/README.md. -->\n");
    page.append("# Errors\n\n");
    page.append("Every message of the connector starts with one of these codes, in the log, on\n");
    page.append("the status page and in exceptions. A code never changes its meaning. *Tries\n");
    page.append("again* says whether a later try may succeed without anybody changing anything.\n");
    CHAPTERS.forEach((digit, title) -> chapter(page, digit, title));
    return page.toString();
  }

  private static void chapter(StringBuilder page, char digit, String title) {
    page.append("\n## ").append(title).append("\n\n");
    page.append("| Code | Name | What is wrong | What to do | Tries again |\n");
    page.append("| --- | --- | --- | --- | --- |\n");
    for (Reason reason : Reason.values()) {
      if (chapterOf(reason) == digit) {
        page.append("| ").append(reason.code());
        page.append(" | `").append(reason.name());
        page.append("` | ").append(cell(reason.sentence()));
        page.append(" | ").append(cell(reason.remedy()));
        page.append(" | ").append(reason.retryable() ? "yes" : "no").append(" |\n");
      }
    }
  }

  static boolean hasChapterFor(Reason reason) {
    return CHAPTERS.containsKey(chapterOf(reason));
  }

  private static char chapterOf(Reason reason) {
    return reason.code().charAt("WIOTP-0".length());
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("$", "\\$").replace("_", "\\_");
  }
}
