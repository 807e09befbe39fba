/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A fault that was switched on, and what it did so far. Used on the event loop only. */
final class ActiveFault {
  private static final int MAX_ANSWERS = 100;

  private final String id;
  private final Fault fault;
  private final Scope scope;
  private final Random random;
  private final long limit;
  private final double probability;
  private final List<Runnable> onEnd = new ArrayList<>();
  private final List<JsonObject> answers = new ArrayList<>();
  private long strikes;
  private long numbers;
  private boolean active = true;

  /**
   * @param seed decides which of the possible strikes happen, if not all do
   */
  ActiveFault(String id, Fault fault, long seed) {
    this.id = id;
    this.fault = fault;
    this.scope =
        new Scope(
            fault.text(FaultKind.CLIENT, "*"),
            fault.text(FaultKind.TYPE, "*"),
            fault.text(FaultKind.DEVICE, "*"),
            fault.text(FaultKind.TOPIC, "#"));
    this.random = new Random(seed);
    this.limit = fault.integer(FaultKind.COUNT, 0);
    this.probability = fault.number(FaultKind.PROBABILITY, 1.0);
  }

  String id() {
    return id;
  }

  Fault fault() {
    return fault;
  }

  boolean isActive() {
    return active;
  }

  long strikes() {
    return strikes;
  }

  boolean covers(Target target) {
    return scope.covers(target);
  }

  /** Decides whether it strikes now; what is outside its scope takes no random number. */
  boolean strikes(Target target) {
    if (!active || !scope.covers(target)) {
      return false;
    }
    return probability >= 1.0 || random.nextDouble() < probability;
  }

  /** Counts a strike; true if it was the last one. */
  boolean struck() {
    strikes++;
    return limit > 0 && strikes >= limit;
  }

  /** Undoes something when the fault ends. */
  void onEnd(Runnable task) {
    onEnd.add(task);
  }

  void end() {
    active = false;
    List<Runnable> tasks = List.copyOf(onEnd);
    onEnd.clear();
    tasks.forEach(Runnable::run);
  }

  /** A number that no other request of this fault has. */
  long nextNumber() {
    return ++numbers;
  }

  /** Notes what a client answered to what the fault sent it. */
  void answered(JsonObject answer) {
    if (answers.size() < MAX_ANSWERS) {
      answers.add(answer);
    }
  }

  JsonObject json() {
    JsonObject json =
        new JsonObject()
            .put("id", id)
            .put("active", active)
            .put("strikes", strikes)
            .mergeIn(fault.json());
    return answers.isEmpty() ? json : json.put("answers", new JsonArray(List.copyOf(answers)));
  }
}
