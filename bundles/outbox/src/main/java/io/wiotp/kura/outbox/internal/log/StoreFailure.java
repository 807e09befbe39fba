/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.outbox.internal.log.file.LockedException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;

/** Says in the operator's words what a file system said. */
final class StoreFailure {
  private StoreFailure() {}

  static RefusedException of(IOException failure, Path directory) {
    if (failure instanceof StoreUnusableException unusable) {
      return new RefusedException(unusable.reason(), unusable.detail(), failure);
    }
    String detail = detail(failure);
    return new RefusedException(reason(failure, detail), directory + ": " + detail, failure);
  }

  private static String detail(IOException failure) {
    if (failure instanceof AccessDeniedException denied) {
      return "permission denied: " + denied.getFile();
    }
    String text = String.valueOf(failure.getMessage());
    if (failure instanceof FileSystemException system && system.getReason() == null) {
      return failure.getClass().getSimpleName() + ": " + text;
    }
    return text;
  }

  private static Reason reason(IOException failure, String detail) {
    String lower = detail.toLowerCase(Locale.ROOT);
    if (failure instanceof LockedException) {
      return Reason.STORE_IN_USE;
    }
    if (lower.contains("no space left") || lower.contains("quota exceeded")) {
      return Reason.STORE_FULL;
    }
    if (failure instanceof FileSystemException || lower.contains("read-only file system")) {
      return Reason.STORE_UNUSABLE;
    }
    return Reason.STORE_FAILED;
  }
}
