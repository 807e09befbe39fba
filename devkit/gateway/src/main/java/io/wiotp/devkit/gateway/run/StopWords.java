/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Reads standard input for the line {@code stop}. */
final class StopWords {
  private StopWords() {}

  /**
   * Reads on a thread of its own, which ends with the input.
   *
   * @param atEnd whether the end of the input is a stop too
   */
  static void listen(InputStream input, StopSignal stop, boolean atEnd) {
    Thread thread = new Thread(() -> read(input, stop, atEnd), "wiotp-input");
    thread.setDaemon(true);
    thread.start();
  }

  private static void read(InputStream input, StopSignal stop, boolean atEnd) {
    try {
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.strip().equals("stop")) {
          stop.give();
          return;
        }
      }
    } catch (IOException e) {
      // A closed or broken input says as little as its end.
    }
    if (atEnd) {
      stop.give();
    }
  }
}
