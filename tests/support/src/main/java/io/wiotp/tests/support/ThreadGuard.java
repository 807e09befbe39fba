/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.support;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test class that leaves a thread of ours behind. Threads get a moment to end, since
 * closing does not always wait.
 */
public final class ThreadGuard implements AfterAllCallback {
  static final String PREFIX = "wiotp-";
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Override
  public void afterAll(ExtensionContext context) {
    if (context
        .getTestClass()
        .map(
            type ->
                type.isMemberClass() && !java.lang.reflect.Modifier.isStatic(type.getModifiers()))
        .orElse(false)) {
      return; // a nested class may still use what its outer class opened
    }
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    List<String> left = ours();
    while (!left.isEmpty() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
      left = ours();
    }
    if (!left.isEmpty()) {
      throw new AssertionError("threads left behind: " + left);
    }
  }

  private static List<String> ours() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.isAlive() && thread.getName().startsWith(PREFIX))
        .map(Thread::getName)
        .sorted()
        .collect(Collectors.toList());
  }
}
