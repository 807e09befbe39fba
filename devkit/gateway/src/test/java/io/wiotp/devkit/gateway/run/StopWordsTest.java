/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How standard input ends a run. */
class StopWordsTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private final StopSignal stop = new StopSignal();

  @Test
  void theLineStopStops() throws Exception {
    StopWords.listen(input("hello\n stop \nmore\n"), stop, false);

    assertThat(stop.await(SOON)).isTrue();
  }

  @Test
  void theEndOfTheInputStopsOnlyAChild() throws Exception {
    StopWords.listen(input("hello\n"), stop, true);

    assertThat(stop.await(SOON)).isTrue();
  }

  @Test
  void otherWordsDoNotStop() throws Exception {
    try (PipedOutputStream writer = new PipedOutputStream();
        PipedInputStream reader = new PipedInputStream(writer)) {
      StopWords.listen(reader, stop, false);
      writer.write("go on\n".getBytes(StandardCharsets.UTF_8));
      writer.flush();
      assertThat(stop.given()).isFalse();

      writer.write("stop\n".getBytes(StandardCharsets.UTF_8));
      writer.flush();
      assertThat(stop.await(SOON)).isTrue();
    }
  }

  private static InputStream input(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
