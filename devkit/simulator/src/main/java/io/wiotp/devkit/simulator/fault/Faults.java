/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The faults that are switched on. Each draws from random numbers of its own, made of the common
 * seed and of its place in the order of switching on: what one of them does is independent of the
 * others, and the same run strikes the same packets again. Used on the event loop only.
 */
public final class Faults {
  /** Faults that are listed, at most; those that ended first go first. */
  static final int MAX = 200;

  /** Spreads neighbouring seeds (2^64 divided by the golden ratio). */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final Map<String, ActiveFault> listed = new LinkedHashMap<>();
  private final Map<FaultKind, List<ActiveFault>> active = new EnumMap<>(FaultKind.class);
  private long seed;
  private long made;
  private boolean answers;

  /** True while nothing can strike; what asks this first costs nothing. */
  boolean isIdle() {
    return active.isEmpty();
  }

  /** True once a fault has sent requests that devices may answer, until the next reset. */
  boolean expectsAnswers() {
    return answers;
  }

  void expectAnswers() {
    answers = true;
  }

  /** True while a fault of that kind can strike. */
  boolean has(FaultKind kind) {
    return active.containsKey(kind);
  }

  long seed() {
    return seed;
  }

  /**
   * Switches a fault on.
   *
   * @throws FaultException if there are too many
   */
  ActiveFault add(Fault fault) {
    if (listed.size() >= MAX && !dropEnded()) {
      throw new FaultException("fault", fault.kind().word(), "one of at most " + MAX);
    }
    made++;
    ActiveFault added = new ActiveFault("f" + made, fault, seed + made * SPREAD);
    listed.put(added.id(), added);
    active.computeIfAbsent(fault.kind(), kind -> new ArrayList<>()).add(added);
    return added;
  }

  /** A fault that was switched on, even if it ended by itself; null if there is none. */
  @Nullable ActiveFault get(String id) {
    return listed.get(id);
  }

  /** Switches a fault off and forgets it; false if there is none. */
  boolean remove(String id) {
    ActiveFault removed = listed.remove(id);
    if (removed != null) {
      end(removed);
    }
    return removed != null;
  }

  /** Ends a fault and keeps it in the list. */
  void end(ActiveFault fault) {
    List<ActiveFault> same = active.get(fault.fault().kind());
    if (same == null || !same.remove(fault)) {
      return;
    }
    if (same.isEmpty()) {
      active.remove(fault.fault().kind());
    }
    fault.end();
  }

  /** Switches everything off, and begins anew with a seed. */
  void reset(long newSeed) {
    List.copyOf(listed.keySet()).forEach(this::remove);
    seed = newSeed;
    made = 0;
    answers = false;
  }

  /** All of them, the oldest first. */
  List<ActiveFault> list() {
    return List.copyOf(listed.values());
  }

  List<JsonObject> json() {
    return listed.values().stream().map(ActiveFault::json).toList();
  }

  /** The fault of a kind that strikes now, counted; null if none does. */
  @Nullable ActiveFault strike(FaultKind kind, Target target) {
    return strike(kind, target, fault -> true);
  }

  /**
   * The same, among those that meet a condition.
   *
   * @param ready whether a fault may strike at this moment; asked before any number is drawn
   */
  @Nullable ActiveFault strike(FaultKind kind, Target target, Predicate<Fault> ready) {
    List<ActiveFault> candidates = active.get(kind);
    if (candidates == null) {
      return null;
    }
    for (ActiveFault candidate : candidates) {
      if (ready.test(candidate.fault()) && candidate.strikes(target)) {
        if (candidate.struck()) {
          end(candidate);
        }
        return candidate;
      }
    }
    return null;
  }

  /** Counts a strike of a fault that acts by itself. */
  void struck(ActiveFault fault) {
    if (fault.struck()) {
      end(fault);
    }
  }

  private boolean dropEnded() {
    for (ActiveFault fault : listed.values()) {
      if (!fault.isActive()) {
        listed.remove(fault.id());
        return true;
      }
    }
    return false;
  }
}
