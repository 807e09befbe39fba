/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.mqtt;

import io.netty.handler.codec.TooLongFrameException;
import io.wiotp.devkit.simulator.session.CloseCode;

/** Why a packet could not be read, as a close code (ERR-105, ERR-271, ERR-284, ERR-287). */
final class MalformedPacket {
  private MalformedPacket() {}

  /**
   * The decoder tells most faults apart by nothing but their text; one that is worded otherwise is
   * 105, which stands for any wrong data.
   */
  static CloseCode codeOf(Throwable failure) {
    String text = String.valueOf(failure.getMessage());
    if (failure instanceof TooLongFrameException) {
      return CloseCode.MESSAGE_TOO_LARGE;
    }
    if (text.startsWith("remaining length")
        || text.startsWith("non-zero remaining payload bytes")) {
      return CloseCode.LENGTH_NOT_CORRECT;
    }
    return text.startsWith("Illegal QOS Level in fixed header of PUBLISH")
        ? CloseCode.QOS_NOT_VALID
        : CloseCode.DATA_NOT_VALID;
  }
}
