/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.snapshot;

import io.wiotp.devkit.kura.component.KuraConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files {@code snapshot_<millis>.xml}. The seed, number 0, is never deleted; of the others the
 * newest are kept. Kura encrypts whole files besides; these are readable, with passwords encrypted.
 */
public final class SnapshotFolder {

  private static final Pattern NAME = Pattern.compile("snapshot_(\\d+)\\.xml");

  private static final Logger LOG = LoggerFactory.getLogger(SnapshotFolder.class);

  private final Path folder;
  private final int kept;
  private final SnapshotXml xml = new SnapshotXml();

  /**
   * @param kept how many besides the seed
   */
  public SnapshotFolder(Path folder, int kept) {
    this.folder = folder;
    this.kept = kept;
  }

  /** Ids, oldest first. */
  public NavigableSet<Long> ids() throws KuraException {
    try (Stream<Path> files = Files.list(folder)) {
      NavigableSet<Long> ids = new TreeSet<>();
      files
          .map(file -> NAME.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .forEach(matcher -> ids.add(Long.parseLong(matcher.group(1))));
      return ids;
    } catch (IOException e) {
      throw new KuraException(KuraErrorCode.CONFIGURATION_SNAPSHOT_LISTING, e);
    }
  }

  /** The configurations of a snapshot by pid, passwords encrypted. */
  public Map<String, KuraConfiguration> read(long id) throws KuraException {
    try (InputStream in = Files.newInputStream(file(id))) {
      return xml.read(in);
    } catch (NoSuchFileException e) {
      throw new KuraException(KuraErrorCode.CONFIGURATION_SNAPSHOT_NOT_FOUND, e, id);
    } catch (IOException e) {
      throw new KuraException(KuraErrorCode.CONFIGURATION_SNAPSHOT_LOADING, e, file(id));
    }
  }

  /** The configurations of the newest snapshot that can be read; empty when there is none. */
  public Map<String, KuraConfiguration> newest() throws KuraException {
    for (long id : ids().descendingSet()) {
      try {
        return read(id);
      } catch (KuraException e) {
        LOG.error("snapshot {} cannot be read, taking the one before", id, e);
      }
    }
    return Map.of();
  }

  /** Writes a snapshot with a new id, at least {@code now}, and deletes what is too old. */
  public long write(List<KuraConfiguration> configurations, long now) throws KuraException {
    NavigableSet<Long> ids = ids();
    long id = ids.isEmpty() ? now : Math.max(now, ids.last() + 1);
    writeAs(id, configurations);
    ids.add(id);
    ids.remove(0L);
    while (ids.size() > kept) {
      delete(ids.pollFirst());
    }
    return id;
  }

  /** Writes the snapshot with this id. */
  public void writeAs(long id, List<KuraConfiguration> configurations) throws KuraException {
    try {
      Path temporary = Files.createTempFile(folder, "snapshot", ".tmp");
      try (OutputStream out = Files.newOutputStream(temporary)) {
        xml.write(configurations, out);
      }
      Files.move(temporary, file(id), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new KuraException(KuraErrorCode.CONFIGURATION_SNAPSHOT_TAKING, e, file(id));
    }
  }

  private void delete(long id) throws KuraException {
    try {
      Files.deleteIfExists(file(id));
    } catch (IOException e) {
      throw new KuraException(KuraErrorCode.CONFIGURATION_SNAPSHOT_TAKING, e, file(id));
    }
  }

  private Path file(long id) {
    return folder.resolve("snapshot_" + id + ".xml");
  }
}
