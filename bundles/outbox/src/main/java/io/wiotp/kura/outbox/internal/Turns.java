/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal;

import io.wiotp.kura.outbox.PriorityClass;

/**
 * Whose turn it is: the most urgent class that has something, but no class waits longer than nine
 * entries of the others. Not thread-safe.
 */
final class Turns {
  /** A class that has something gets at least one of so many entries. */
  static final int GUARANTEED_SHARE = 10;

  private final int[] passedOver = new int[PriorityClass.values().length];

  /**
   * Decides, and counts who was passed over.
   *
   * @param waiting by ordinal, whether the class has something to send
   * @return ordinal of the class to send from, or -1 when none has anything
   */
  int next(boolean[] waiting) {
    int chosen = -1;
    for (int i = 0; i < waiting.length; i++) {
      if (waiting[i] && (chosen < 0 || (due(i) && !due(chosen)))) {
        chosen = i;
      }
    }
    if (chosen >= 0) {
      count(waiting, chosen);
    }
    return chosen;
  }

  /** The lower class is due earlier, so that two that are due together both get their share. */
  private boolean due(int ordinal) {
    return ordinal > 0 && passedOver[ordinal] >= GUARANTEED_SHARE - ordinal;
  }

  private void count(boolean[] waiting, int chosen) {
    for (int i = 0; i < waiting.length; i++) {
      passedOver[i] = waiting[i] && i != chosen ? passedOver[i] + 1 : 0;
    }
  }
}
