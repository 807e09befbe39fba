/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TurnsTest {

  @Test
  void nobodyHasATurnWhenNothingWaits() {
    assertThat(new Turns().next(new boolean[3])).isEqualTo(-1);
  }

  @Test
  void aLowerClassAloneIsServedAtOnce() {
    assertThat(new Turns().next(new boolean[] {false, false, true})).isEqualTo(2);
  }

  @Property(tries = 300)
  void noClassThatWaitsIsPassedOverMoreThanNineTimes(
      @ForAll @Size(value = 200) boolean[] high,
      @ForAll @Size(value = 200) boolean[] normal,
      @ForAll @Size(value = 200) boolean[] low) {
    Turns turns = new Turns();
    int[] passed = new int[3];
    for (int i = 0; i < high.length; i++) {
      boolean[] waiting = {high[i], normal[i], low[i]};
      int chosen = turns.next(waiting);
      assertThat(chosen < 0 || waiting[chosen]).isTrue();
      for (int c = 0; c < 3; c++) {
        passed[c] = waiting[c] && c != chosen ? passed[c] + 1 : 0;
        assertThat(c == 0 ? 0 : passed[c]).isLessThan(Turns.GUARANTEED_SHARE);
      }
    }
  }
}
