/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.annotation.versioning.ProviderType;

/** Who acts, and from where, for the audit log. */
@ProviderType
public class AuditContext {
  private static final ThreadLocal<AuditContext> CURRENT = new ThreadLocal<>();

  private final Map<String, String> properties;

  public AuditContext(Map<String, String> properties) {
    this.properties = new HashMap<>(properties);
  }

  /** Context of the running thread. */
  public static Optional<AuditContext> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /** Context of the running thread, or one that names the gateway itself as the origin. */
  public static AuditContext currentOrInternal() {
    return current()
        .orElseGet(
            () ->
                new AuditContext(
                    Map.of(
                        AuditConstants.KEY_ENTRY_POINT.getValue(),
                        AuditConstants.ENTRY_POINT_INTERNAL.getValue())));
  }

  /** Makes the context current for this thread until the scope is closed, by the same thread. */
  public static Scope openScope(AuditContext context) {
    AuditContext previous = CURRENT.get();
    CURRENT.set(context);
    return new Scope(previous);
  }

  /** May be changed by the caller. */
  public Map<String, String> getProperties() {
    return properties;
  }

  public AuditContext copy() {
    return new AuditContext(properties);
  }

  @Override
  public String toString() {
    return new TreeMap<>(properties)
        .entrySet().stream()
            .map(entry -> "{" + entry.getKey() + "=" + entry.getValue() + "}")
            .collect(Collectors.joining(" "));
  }

  /** Time during which a context is current. */
  @ProviderType
  public static class Scope implements AutoCloseable {
    private final AuditContext previous;

    private Scope(AuditContext previous) {
      this.previous = previous;
    }

    /** Restores what was current before. */
    @Override
    public void close() {
      if (previous == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(previous);
      }
    }
  }
}
