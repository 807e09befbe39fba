/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FindingListTest {
  @Test
  @DisplayName("SIM-41 a lenient simulator keeps no findings")
  void lenient() {
    FindingList findings = new FindingList(false);
    findings.report("d:acme01:t:a", "SDKDM-27", "text");
    assertThat(findings.list()).isEmpty();
    assertThat(findings.total()).isZero();
  }

  @Test
  @DisplayName("SIM-41 a strict simulator keeps each kind of finding once, and counts it")
  void strict() {
    FindingList findings = new FindingList(true);
    findings.report("d:acme01:t:a", "SDKDM-27", "first");
    findings.report("d:acme01:t:a", "SDKDM-27", "second");
    findings.report("d:acme01:t:b", "SDKDM-27", "third");
    assertThat(findings.list())
        .containsExactly(
            new Finding("d:acme01:t:a", "SDKDM-27", "first", 2),
            new Finding("d:acme01:t:b", "SDKDM-27", "third", 1));
    assertThat(findings.total()).isEqualTo(3);
    findings.clear();
    assertThat(findings.list()).isEmpty();
  }

  @Test
  void theListIsBounded() {
    FindingList findings = new FindingList(true, 3);
    for (int i = 0; i < 5; i++) {
      findings.report("d:acme01:t:" + i, "SDKDM-27", "text");
    }
    assertThat(findings.list()).hasSize(3);
    assertThat(findings.total()).isEqualTo(5);
  }
}
