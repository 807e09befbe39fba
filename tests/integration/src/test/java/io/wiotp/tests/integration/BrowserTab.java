/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.integration;

import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One page in the browser, used as a person would: by mouse, keys and eyes. */
final class BrowserTab {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final DevTools tools;
  private final String session;
  private final List<String> problems = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  BrowserTab(DevTools tools, String session) throws InterruptedException {
    this.tools = tools;
    this.session = session;
    tools.listen(this::heard);
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      send(domain + ".enable", new JsonObject());
    }
  }

  void open(String url) throws InterruptedException {
    send("Page.navigate", object("url", url));
  }

  /** What scripts threw and what the browser logged as an error. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  /** What the page loaded, from wherever. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /** The value of an expression, or of its promise, as JSON. */
  JsonElement evaluate(String expression) throws InterruptedException {
    JsonObject parameters = object("expression", expression);
    parameters.addProperty("returnByValue", true);
    parameters.addProperty("awaitPromise", true);
    JsonObject answer = send("Runtime.evaluate", parameters);
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
    }
    JsonObject result = answer.getAsJsonObject("result");
    return result.has("value") ? result.get("value") : com.google.gson.JsonNull.INSTANCE;
  }

  /** Waits until an expression is true. */
  void awaitTrue(String expression) {
    await(expression)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> isTrue(evaluate(expression)));
  }

  /** Waits until the element holds the text. */
  void awaitText(String selector, String text) {
    awaitTrue(
        "document.querySelector(%s)?.textContent.includes(%s)"
            .formatted(quoted(selector), quoted(text)));
  }

  /** Clicks where the middle of the element is. */
  void click(String selector) throws InterruptedException {
    awaitTrue("document.querySelector(%s) !== null".formatted(quoted(selector)));
    JsonArray middle =
        evaluate(
                """
                (() => {
                  const element = document.querySelector(%s);
                  element.scrollIntoView({ block: "center", behavior: "instant" });
                  const box = element.getBoundingClientRect();
                  return [box.x + box.width / 2, box.y + box.height / 2];
                })()
                """
                    .formatted(quoted(selector)))
            .getAsJsonArray();
    for (String type : List.of("mousePressed", "mouseReleased")) {
      JsonObject event = object("type", type);
      event.add("x", middle.get(0));
      event.add("y", middle.get(1));
      event.addProperty("button", "left");
      event.addProperty("clickCount", 1);
      send("Input.dispatchMouseEvent", event);
    }
  }

  /** Replaces the text of a field. */
  void fill(String selector, String text) throws InterruptedException {
    evaluate(
        "(() => { const e = document.querySelector(%s); e.focus(); e.select(); })()"
            .formatted(quoted(selector)));
    send("Input.insertText", object("text", text));
  }

  /** Chooses an option of a list, as its keys would. */
  void choose(String selector, String value) throws InterruptedException {
    evaluate(
        """
        (() => {
          const list = document.querySelector(%s);
          list.value = %s;
          list.dispatchEvent(new Event("change", { bubbles: true }));
        })()
        """
            .formatted(quoted(selector), quoted(value)));
  }

  /** Presses a key that makes no character, or Enter. */
  void press(String key, int code) throws InterruptedException {
    for (String type : List.of("keyDown", "keyUp")) {
      JsonObject event = object("type", type);
      event.addProperty("key", key);
      event.addProperty("code", key);
      event.addProperty("windowsVirtualKeyCode", code);
      if (key.equals("Enter")) {
        event.addProperty("text", "\r");
      }
      send("Input.dispatchKeyEvent", event);
    }
  }

  /** Shows the page as on a screen of that size. */
  void screen(int width, int height, boolean phone, boolean dark) throws InterruptedException {
    JsonObject metrics = new JsonObject();
    metrics.addProperty("width", width);
    metrics.addProperty("height", height);
    metrics.addProperty("deviceScaleFactor", 1);
    metrics.addProperty("mobile", phone);
    send("Emulation.setDeviceMetricsOverride", metrics);
    JsonObject scheme = object("name", "prefers-color-scheme");
    scheme.addProperty("value", dark ? "dark" : "light");
    JsonArray features = new JsonArray();
    features.add(scheme);
    JsonObject media = new JsonObject();
    media.add("features", features);
    send("Emulation.setEmulatedMedia", media);
  }

  /** Leaves a picture of the whole page. */
  void screenshot(Path file) throws InterruptedException, IOException {
    evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
    JsonObject parameters = object("format", "png");
    parameters.addProperty("captureBeyondViewport", true);
    String data = send("Page.captureScreenshot", parameters).get("data").getAsString();
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(data));
  }

  /** A text as it stands in a script. */
  static String quoted(String text) {
    return new com.google.gson.JsonPrimitive(text).toString();
  }

  private void heard(JsonObject event) {
    if (!event.has("sessionId") || !event.get("sessionId").getAsString().equals(session)) {
      return;
    }
    JsonObject parameters = event.getAsJsonObject("params");
    switch (event.get("method").getAsString()) {
      case "Runtime.exceptionThrown" -> problems.add(parameters.toString());
      case "Log.entryAdded" -> {
        if (parameters.getAsJsonObject("entry").get("level").getAsString().equals("error")) {
          problems.add(parameters.toString());
        }
      }
      case "Network.requestWillBeSent" ->
          requests.add(parameters.getAsJsonObject("request").get("url").getAsString());
      default -> {}
    }
  }

  private JsonObject send(String method, JsonObject parameters) throws InterruptedException {
    return tools.send(session, method, parameters);
  }

  private static boolean isTrue(JsonElement value) {
    return value.isJsonPrimitive() && value.getAsBoolean();
  }

  private static JsonObject object(String name, String value) {
    JsonObject object = new JsonObject();
    object.addProperty(name, value);
    return object;
  }
}
