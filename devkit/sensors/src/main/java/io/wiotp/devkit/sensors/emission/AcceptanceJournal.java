/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.sensors.emission;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.wire.WireRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down which events the wire has taken, so that a test that kills this process can tell what
 * must arrive: a line {@code run N} for each start, a line {@code asset sequence} for each event.
 * What was written outlives the process. Used by the emitting thread alone.
 */
final class AcceptanceJournal implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AcceptanceJournal.class);

  private final FileChannel file;
  private final long run;

  private AcceptanceJournal(FileChannel file, long run) {
    this.file = file;
    this.run = run;
  }

  /** Opens or makes the file, and begins a run. */
  static AcceptanceJournal open(Path path) throws IOException {
    long run = runs(path) + 1;
    FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    AcceptanceJournal journal = new AcceptanceJournal(file, run);
    journal.write("run " + run + "\n");
    return journal;
  }

  private static long runs(Path path) throws IOException {
    try (Stream<String> lines = Files.lines(path)) {
      return lines.filter(line -> line.startsWith("run ")).count();
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  /** Counts the starts, from 1. */
  long run() {
    return run;
  }

  void accepted(List<WireRecord> envelope) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (WireRecord record : envelope) {
      lines.append(text(record, "assetName")).append(' ').append(text(record, "sequence"));
      lines.append('\n');
    }
    write(lines.toString());
  }

  private static String text(WireRecord record, String property) {
    TypedValue<?> value = record.getProperties().get(property);
    return value == null ? "" : String.valueOf(value.getValue());
  }

  private void write(String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      LOG.warn("the journal did not close in order", e);
    }
  }
}
