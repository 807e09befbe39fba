/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.management;

/** A request that the platform refuses, with the code of its answer (DM-43 to DM-46). */
public final class RequestException extends Exception {
  private static final long serialVersionUID = 1L;

  private static final int MAX_TEXT = 200;

  private final int code;

  RequestException(int code, String message) {
    super(visible(message), null, false, false);
    this.code = code;
  }

  static RequestException invalid(String message) {
    return new RequestException(400, message);
  }

  /** Names that a client chose end up in the log, in one line. */
  private static String visible(String text) {
    String line = text.replaceAll("\\p{Cntrl}", "?");
    return line.length() > MAX_TEXT ? line.substring(0, MAX_TEXT) + "..." : line;
  }

  /** The code of the answer. */
  public int code() {
    return code;
  }

  /** What is wrong, in one sentence. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
