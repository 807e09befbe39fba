/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.wiotp.devkit.simulator.session.CloseCode;

/** Close codes by their number. */
final class CloseCodes {
  private CloseCodes() {}

  /** The close code that was chosen for a fault. */
  static CloseCode of(Fault fault) {
    String number = fault.text("closeCode");
    for (CloseCode code : CloseCode.values()) {
      if (Integer.toString(code.number()).equals(number)) {
        return code;
      }
    }
    throw new IllegalStateException("the parameter permits no other than the codes that exist");
  }
}
