/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A wire by the pids of its ends.
 *
 * @param emitter a {@code kura.service.pid}
 * @param receiver a {@code kura.service.pid}
 */
record WirePair(String emitter, String receiver) {

  boolean names(String pid) {
    return emitter.equals(pid) || receiver.equals(pid);
  }

  /** The wires of Kura's graph JSON; IllegalArgumentException for other text. */
  static List<WirePair> parse(String json) {
    try {
      JsonElement root = JsonParser.parseString(json);
      Set<WirePair> pairs = new LinkedHashSet<>();
      if (root.isJsonObject() && root.getAsJsonObject().get("wires") instanceof JsonArray wires) {
        for (JsonElement wire : wires) {
          JsonObject ends = wire.getAsJsonObject();
          pairs.add(new WirePair(end(ends, "emitter"), end(ends, "receiver")));
        }
      }
      return List.copyOf(pairs);
    } catch (JsonParseException | IllegalStateException e) {
      throw new IllegalArgumentException("WireGraph is not Kura's JSON of a graph: " + json, e);
    }
  }

  private static String end(JsonObject wire, String name) {
    if (!wire.has(name)) {
      throw new JsonParseException("a wire without " + name);
    }
    return wire.get(name).getAsString();
  }

  /** Kura's graph JSON of the wires, every component with one port each way. */
  static String json(List<WirePair> pairs) {
    JsonArray components = new JsonArray();
    JsonArray wires = new JsonArray();
    Set<String> pids = new LinkedHashSet<>();
    for (WirePair pair : pairs) {
      pids.add(pair.emitter());
      pids.add(pair.receiver());
      JsonObject wire = new JsonObject();
      wire.addProperty("emitter", pair.emitter());
      wire.addProperty("emitterPort", 0);
      wire.addProperty("receiver", pair.receiver());
      wire.addProperty("receiverPort", 0);
      wires.add(wire);
    }
    for (String pid : pids) {
      JsonObject component = new JsonObject();
      component.addProperty("pid", pid);
      component.addProperty("inputPortCount", 1);
      component.addProperty("outputPortCount", 1);
      components.add(component);
    }
    JsonObject root = new JsonObject();
    root.add("components", components);
    root.add("wires", wires);
    return root.toString();
  }
}
