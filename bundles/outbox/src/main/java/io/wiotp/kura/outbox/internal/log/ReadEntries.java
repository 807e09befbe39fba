/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import java.util.Arrays;

/**
 * What was handed out and not acknowledged: sequence number and size by id, in ascending order.
 * Twenty-four bytes for each. Not thread-safe.
 */
final class ReadEntries {
  private static final long ENDED = -1;
  private static final int SMALLEST = 256;

  private long[] ids = new long[SMALLEST];
  private long[] sequences = new long[SMALLEST];
  private long[] sizes = new long[SMALLEST];
  private int first;
  private int end;
  private int ended;

  /** Known ones are handed out once more: nothing to remember. */
  void add(long id, long sequence, long size) {
    if (end > first && id <= ids[end - 1]) {
      return;
    }
    if (end == ids.length) {
      makeRoom();
    }
    ids[end] = id;
    sequences[end] = sequence;
    sizes[end] = size;
    end++;
  }

  /** Where an id is, or -1. */
  int find(long id) {
    int found = Arrays.binarySearch(ids, first, end, id);
    return found >= 0 && sizes[found] != ENDED ? found : -1;
  }

  long sequence(int at) {
    return sequences[at];
  }

  long size(int at) {
    return sizes[at];
  }

  void end(int at) {
    sizes[at] = ENDED;
    ended++;
    while (first < end && sizes[first] == ENDED) {
      first++;
      ended--;
    }
  }

  /** Moves what is left to the front, without what has ended; grows when that is not enough. */
  private void makeRoom() {
    int left = end - first - ended;
    int length = Math.max(SMALLEST, left < ids.length / 2 ? ids.length : 2 * ids.length);
    long[] newIds = new long[length];
    long[] newSequences = new long[length];
    long[] newSizes = new long[length];
    int to = 0;
    for (int from = first; from < end; from++) {
      if (sizes[from] != ENDED) {
        newIds[to] = ids[from];
        newSequences[to] = sequences[from];
        newSizes[to] = sizes[from];
        to++;
      }
    }
    ids = newIds;
    sequences = newSequences;
    sizes = newSizes;
    first = 0;
    end = to;
    ended = 0;
  }
}
