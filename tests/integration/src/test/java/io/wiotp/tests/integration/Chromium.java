/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.integration;

import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real browser without a window, with a profile of its own. */
final class Chromium implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");

  private final Process process;
  private final DevTools tools;

  private Chromium(Process process, DevTools tools) {
    this.process = process;
    this.tools = tools;
  }

  /** The browser of this machine; empty if there is none. */
  static Optional<Path> executable() {
    return Stream.of(
            System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"),
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts the browser.
   *
   * @param profile an empty folder
   */
  static Chromium start(Path executable, Path profile) throws Exception {
    ProcessBuilder command =
        new ProcessBuilder(
                List.of(
                    executable.toString(),
                    "--headless=new",
                    // Tests may run as root, where the sandbox does not start.
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-extensions",
                    "--no-first-run",
                    "--lang=en-US",
                    "--remote-debugging-port=0",
                    "--user-data-dir=" + profile,
                    "about:blank"))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    // Else it leaves links from the profile to a folder elsewhere.
    command.environment().put("TMPDIR", Files.createDirectories(profile).toString());
    Process process = command.start();
    try {
      return new Chromium(process, new DevTools(endpoint(process)));
    } catch (Exception e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** Opens an empty tab. */
  BrowserTab tab() throws InterruptedException {
    JsonObject create = new JsonObject();
    create.addProperty("url", "about:blank");
    JsonObject attach = new JsonObject();
    attach.add("targetId", tools.send("", "Target.createTarget", create).get("targetId"));
    attach.addProperty("flatten", true);
    JsonObject attached = tools.send("", "Target.attachToTarget", attach);
    return new BrowserTab(tools, attached.get("sessionId").getAsString());
  }

  private static URI endpoint(Process process) throws IOException {
    BufferedReader errors = process.errorReader();
    for (String line = errors.readLine(); line != null; line = errors.readLine()) {
      Matcher matcher = LISTENING.matcher(line);
      if (matcher.find()) {
        Thread drain = new Thread(() -> errors.lines().forEach(rest -> {}), "chromium-errors");
        drain.setDaemon(true);
        drain.start();
        return URI.create(matcher.group(1));
      }
    }
    throw new IOException("the browser ended before it listened");
  }

  @Override
  public void close() throws InterruptedException {
    tools.close();
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }
  }
}
