/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.ledger.Finding;
import io.wiotp.devkit.simulator.ledger.FindingList;
import java.util.List;

/**
 * A part of the page that is sent whole when it changed, because it is small.
 *
 * @param name its member in a message
 */
public record Section(String name, Source source) {
  private static final int MAX_FINDINGS = 200;

  /** Tells how the part looks now; bounded. */
  @FunctionalInterface
  public interface Source {
    JsonArray now();
  }

  /** The newest findings of a strict simulator. */
  public static Section findings(FindingList findings) {
    return new Section(
        "findings",
        () -> {
          List<Finding> all = findings.list();
          JsonArray newest = new JsonArray();
          for (Finding finding : all.subList(Math.max(0, all.size() - MAX_FINDINGS), all.size())) {
            newest.add(
                new JsonObject()
                    .put("client", finding.clientId())
                    .put("fact", finding.factId())
                    .put("text", finding.text())
                    .put("count", finding.count()));
          }
          return newest;
        });
  }
}
