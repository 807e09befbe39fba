/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.integration;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Speaks the browser's own protocol for tools. */
final class DevTools implements WebSocket.Listener, AutoCloseable {
  private static final long PATIENCE_SECONDS = 20;

  private final WebSocket socket;
  private final StringBuilder partial = new StringBuilder();
  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
  private final List<Consumer<JsonObject>> listeners = new CopyOnWriteArrayList<>();

  DevTools(URI endpoint) throws Exception {
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(endpoint, this)
            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Hears of every event, with its method, parameters and session. */
  void listen(Consumer<JsonObject> listener) {
    listeners.add(listener);
  }

  /**
   * Sends a command and waits for its result.
   *
   * @param session of a tab; empty for the browser itself
   */
  JsonObject send(String session, String method, JsonObject parameters)
      throws InterruptedException {
    int id = lastId.incrementAndGet();
    CompletableFuture<JsonObject> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    JsonObject command = new JsonObject();
    command.addProperty("id", id);
    command.addProperty("method", method);
    command.add("params", parameters);
    if (!session.isEmpty()) {
      command.addProperty("sessionId", session);
    }
    try {
      socket.sendText(command.toString(), true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      JsonObject message = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (message.has("error")) {
        throw new AssertionError(method + ": " + message.get("error"));
      }
      return message.getAsJsonObject("result");
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError(method + " was not answered", e);
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      JsonObject message = JsonParser.parseString(partial.toString()).getAsJsonObject();
      partial.setLength(0);
      if (message.has("id")) {
        waiting.remove(message.get("id").getAsInt()).complete(message);
      } else {
        listeners.forEach(listener -> listener.accept(message));
      }
    }
    from.request(1);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    waiting.values().forEach(answer -> answer.completeExceptionally(error));
  }

  @Override
  public void close() {
    socket.abort();
  }
}
