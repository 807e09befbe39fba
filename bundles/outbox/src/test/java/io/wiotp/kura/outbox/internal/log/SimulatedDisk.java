/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import io.wiotp.kura.outbox.internal.log.file.FileLayer;
import io.wiotp.kura.outbox.internal.log.file.LockedException;
import io.wiotp.kura.outbox.internal.log.file.LogFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One directory of a disk that forgets. Everything before the last finished force is kept; what was
 * written, made, moved or deleted later survives a power cut piece by piece, each with probability
 * one half. Harsher than most devices, but legal. Each changing operation has a number, at which it
 * can be made to fail or the power to go.
 */
final class SimulatedDisk implements FileLayer {
  /** The power is gone: nothing after this happened. */
  static final class PowerCut extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** What fails, and how. */
  interface Fault {
    /** Null when the operation works. */
    IOException at(int operation, String what);
  }

  private final Map<String, SimulatedFile> names;
  private final Map<String, SimulatedFile> durableNames;
  private final List<NameChange> pendingNames = new ArrayList<>();
  private int operations;
  private int cutAt = Integer.MAX_VALUE;
  private Fault fault = (operation, what) -> null;
  private boolean locked;
  private boolean missing;
  private long capacity = Long.MAX_VALUE;

  private record NameChange(String name, SimulatedFile file) {}

  SimulatedDisk() {
    this(new HashMap<>());
  }

  private SimulatedDisk(Map<String, SimulatedFile> content) {
    names = content;
    durableNames = new HashMap<>(content);
  }

  int operations() {
    return operations;
  }

  void cutAt(int operation) {
    cutAt = operation;
  }

  void fault(Fault newFault) {
    fault = newFault;
  }

  void locked(boolean isLocked) {
    locked = isLocked;
  }

  /** Pulled out, and back again. */
  void missing(boolean isMissing) {
    missing = isMissing;
  }

  void capacity(long bytes) {
    capacity = bytes;
  }

  long used() {
    return names.values().stream().mapToLong(SimulatedFile::size).sum();
  }

  SimulatedFile file(String name) {
    return names.get(name);
  }

  void put(String name, byte[] content) {
    names.put(name, new SimulatedFile(this, content));
  }

  void remove(String name) {
    names.remove(name);
  }

  List<String> names() {
    return names.keySet().stream().sorted().toList();
  }

  /** All that was written: what a killed process leaves. */
  SimulatedDisk afterKill() {
    Map<String, SimulatedFile> left = new HashMap<>();
    SimulatedDisk disk = new SimulatedDisk(left);
    names.forEach((name, file) -> left.put(name, new SimulatedFile(disk, file.content())));
    disk.durableNames.putAll(left);
    return disk;
  }

  /** What may be left when the power goes now. */
  SimulatedDisk afterPowerCut(Random random) {
    Map<String, SimulatedFile> kept = new HashMap<>(durableNames);
    for (NameChange change : pendingNames) {
      if (random.nextBoolean()) {
        if (change.file() == null) {
          kept.remove(change.name());
        } else {
          kept.put(change.name(), change.file());
        }
      }
    }
    Map<String, SimulatedFile> left = new HashMap<>();
    SimulatedDisk disk = new SimulatedDisk(left);
    kept.forEach((name, file) -> left.put(name, new SimulatedFile(disk, file.survivors(random))));
    disk.durableNames.putAll(left);
    return disk;
  }

  /** Counts an operation, and lets it fail when that is wanted. */
  void operation(String what) throws IOException {
    operations++;
    if (operations >= cutAt) {
      throw new PowerCut();
    }
    if (missing) {
      throw new IOException("No such device");
    }
    IOException failure = fault.at(operations, what);
    if (failure != null) {
      throw failure;
    }
  }

  void reading() throws IOException {
    if (missing) {
      throw new IOException("No such device");
    }
  }

  void grow(long bytes) throws IOException {
    if (used() + bytes > capacity) {
      throw new IOException("No space left on device");
    }
  }

  private void change(String name, SimulatedFile file) {
    if (file == null) {
      names.remove(name);
    } else {
      names.put(name, file);
    }
    pendingNames.add(new NameChange(name, file));
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private SimulatedFile existing(Path file) throws IOException {
    SimulatedFile found = names.get(name(file));
    if (missing || found == null) {
      throw new NoSuchFileException(file.toString());
    }
    return found;
  }

  @Override
  public void createDirectories(Path directory) throws IOException {
    operation("mkdir");
  }

  @Override
  public List<String> list(Path directory) throws IOException {
    if (missing) {
      throw new NoSuchFileException(directory.toString());
    }
    return List.copyOf(names.keySet());
  }

  @Override
  public boolean exists(Path file) {
    return !missing && names.containsKey(name(file));
  }

  @Override
  public LogFile create(Path file) throws IOException {
    operation("create");
    if (names.containsKey(name(file))) {
      throw new FileAlreadyExistsException(file.toString());
    }
    SimulatedFile made = new SimulatedFile(this, new byte[0]);
    change(name(file), made);
    return made;
  }

  @Override
  public LogFile open(Path file) throws IOException {
    return existing(file);
  }

  @Override
  public void delete(Path file) throws IOException {
    operation("delete");
    existing(file);
    change(name(file), null);
  }

  /** In one step also over a power cut, as a rename in a journal is. */
  @Override
  public void move(Path from, Path to) throws IOException {
    operation("move");
    SimulatedFile moved = existing(from);
    change(name(to), moved);
    change(name(from), null);
  }

  @Override
  public void forceDirectory(Path directory) throws IOException {
    operation("force directory");
    durableNames.clear();
    durableNames.putAll(names);
    pendingNames.clear();
  }

  @Override
  public Closeable lock(Path file) throws IOException {
    if (locked) {
      throw new LockedException(file + " is locked");
    }
    return () -> {};
  }
}
