/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.google.gson.JsonElement;
import io.wiotp.devkit.simulator.Simulator;
import io.wiotp.devkit.simulator.SimulatorOptions;
import io.wiotp.devkit.simulator.registry.GatewayRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulator's page in a real browser. */
class SimulatorPageIT {
  private static final String ORG = "page01";
  private static final Path SCREENSHOTS = Path.of("target/screenshots").toAbsolutePath();
  private static final int ENTER = 13;
  private static final int TAB = 9;

  @TempDir static Path profile;
  private static Chromium browser;

  private final List<AutoCloseable> open = new ArrayList<>();
  private Simulator simulator;
  private BrowserTab tab;

  @BeforeAll
  static void startBrowser() throws Exception {
    Path executable = Chromium.executable().orElse(null);
    if (executable == null) {
      String missing = "chromium is not installed (Debian: chromium)";
      if (System.getenv("CI") != null) {
        fail(missing);
      }
      abort(missing);
    }
    browser = Chromium.start(executable, profile.resolve("browser"));
  }

  @AfterAll
  static void stopBrowser() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void start() throws Exception {
    simulator = Simulator.start(SimulatorOptions.defaults().withOrganization(ORG));
    tab = browser.tab();
    tab.screen(1440, 900, false, false);
  }

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable closeable : open) {
      closeable.close();
    }
    tab.open("about:blank");
    simulator.close();
  }

  @Test
  void aValueChangesWhileOneLooks() throws Exception {
    ScriptedDevice pump = device("pump", "p07");
    openPage();
    choose("pump", "p07");
    pump.event("status", "{\"d\":{\"temperature\":21.5,\"mode\":\"auto\"}}");
    tab.awaitText("[data-value='status temperature'] .now", "21.5");
    tab.awaitText("#texts", "auto");
    pump.event("status", "{\"d\":{\"temperature\":22.75,\"mode\":\"off\"}}");
    tab.awaitText("[data-value='status temperature'] .now", "22.75");
    tab.awaitTrue("document.querySelector('[data-value] canvas') !== null");
    assertClean();
  }

  @Test
  void whatADeviceSaysIsTextAndNeverMarkup() throws Exception {
    ScriptedDevice pump = device("pump", "p07");
    openPage();
    choose("pump", "p07");
    String markup = "<img src=x onerror=\"document.title='broken'\"><script>1</script>";
    pump.publish("iot-2/evt/<b>bold/fmt/text", markup, 1);
    tab.awaitText("#stream-list", markup);
    tab.awaitText("#stream-list", "<b>bold");
    tab.awaitText("#texts", "<script>");
    pump.event("s", "{\"<i>name</i>\":\"<u>x</u>\",\"<i>n</i>\":1}");
    tab.awaitText("#values", "<i>n</i>");
    assertThat(
            tab.evaluate(
                    "document.querySelectorAll('main img, main script, main u, main i').length")
                .getAsInt())
        .isZero();
    assertThat(tab.evaluate("document.title").getAsString()).isEqualTo("Platform simulator");
    assertClean();
  }

  /**
   * How long after its arrival an event stands on the page, beside one chart that is drawn. All
   * figures go to a file; only the median is asserted, since builds share their processors.
   */
  @Test
  void anEventShowsAtOnceAtTwoHundredPerSecond() throws Exception {
    ScriptedDevice pump = device("pump", "p07");
    openPage();
    choose("pump", "p07");
    tab.evaluate(
        """
        window.delays = [];
        new MutationObserver((records) => {
          const now = performance.timeOrigin + performance.now();
          for (const record of records) {
            for (const line of record.addedNodes) {
              delays.push(now - Date.parse(line.querySelector("time").dateTime));
            }
          }
        }).observe(document.getElementById("stream-list"), { childList: true });
        true
        """);
    publish(pump, 500, 2);
    tab.awaitText("#total-events", "1,000");
    tab.awaitTrue("document.querySelectorAll('[data-value] canvas').length === 1");
    PageDelay delay =
        PageDelay.of(
            StreamSupport.stream(tab.evaluate("delays").getAsJsonArray().spliterator(), false)
                .map(JsonElement::getAsLong)
                .toList(),
            1_000);
    Files.writeString(Path.of("target/simulator-page-delay.txt"), delay.text());
    assertThat(delay.median()).isLessThan(200);
    assertClean();
  }

  @Test
  void aCommandReachesTheDevice() throws Exception {
    ScriptedDevice pump = device("pump", "p07").takeCommands();
    openPage();
    choose("pump", "p07");
    tab.fill("#command-name", "speed");
    tab.fill("#command-payload", "{\"d\":{\"rpm\":1200}}");
    // By keys alone: Tab to the button, Enter.
    tab.press("Tab", TAB);
    assertThat(tab.evaluate("document.activeElement.id").getAsString()).isEqualTo("command-send");
    tab.press("Enter", ENTER);
    assertThat(pump.nextCommand()).isEqualTo("{\"d\":{\"rpm\":1200}}");
    tab.awaitText("#command-result", "Sent to iot-2/type/pump/id/p07/cmd/speed/fmt/json");
    tab.awaitText("#stream-list .command", "speed");
    assertClean();
  }

  @Test
  void aRebootIsStartedAndSeenToComplete() throws Exception {
    device("pump", "p07").manage();
    openPage();
    choose("pump", "p07");
    tab.awaitText("#detail-chips", "managed");
    tab.choose("#action-name", "device/reboot");
    tab.click("#action-start");
    tab.awaitText("#action-result", "Started as ");
    tab.awaitText("#request-list", "device/reboot");
    tab.awaitText("#request-list .request-head", "complete");
    tab.awaitText("#request-list .request-device", "success");
    tab.click("#request-list button");
    tab.awaitTrue("document.querySelector('#request-list li') === null");
    assertClean();
  }

  @Test
  void anActionThatTheDeviceDoesNotSupportSaysWhy() throws Exception {
    device("pump", "p07");
    openPage();
    choose("pump", "p07");
    tab.click("#action-start");
    tab.awaitText("#action-result", "403");
  }

  @Test
  void aRefusalShowsItsReason() throws Exception {
    String token = simulator.registerGateway("rtu", "gw1", null, GatewayRole.STANDARD);
    ScriptedDevice gateway = ScriptedDevice.connect(simulator, "g", "rtu", "gw1", token);
    open.add(gateway);
    gateway.subscribe("iot-2/type/rtu/id/gw1/notify", (topic, message) -> {});
    openPage();
    gateway.publish("iot-2/type/disk/id/d1/evt/s/fmt/json", "{}", 1);
    tab.awaitText("#troubles-list .refused", "180 The operation is not authorized.");
    tab.awaitText("#troubles-list .notified", "iot-2/type/disk/id/d1/evt/s/fmt/json");
  }

  @Test
  void aFaultIsSwitchedOnAndOffByItsButton() throws Exception {
    openPage();
    tab.click("[data-fault='puback-lost']");
    tab.awaitText("#active-faults", "puback-lost");
    tab.click("#active-faults button");
    tab.awaitTrue("document.querySelector('#active-faults li') === null");
    assertClean();
  }

  @Test
  void aThousandDevicesAreFilteredNotAllDrawn() throws Exception {
    for (int i = 0; i < 1_000; i++) {
      simulator.registerDevice("sensor", "s%04d".formatted(i), "token-%04d".formatted(i));
    }
    openPage();
    tab.awaitText("#device-count", "0 of 1,000 connected");
    assertThat(tab.evaluate("document.querySelectorAll('#device-list li').length").getAsInt())
        .isEqualTo(100);
    tab.fill("#device-filter", "s0777");
    tab.awaitTrue("document.querySelectorAll('#device-list li').length === 1");
    tab.awaitText("#device-list", "s0777");
  }

  @Test
  void thePageReturnsToASimulatorThatWasAway() throws Exception {
    device("pump", "p07");
    openPage();
    tab.awaitText("#device-list", "p07");
    int port = simulator.httpPort();
    stopDevices();
    simulator.close();
    tab.awaitText("#link", "no connection");
    simulator =
        Simulator.start(
            SimulatorOptions.defaults().withOrganization("other1").withPorts(0, 0, port));
    tab.awaitText("#link", "live");
    tab.awaitText("#organization", "other1");
    tab.awaitTrue("document.querySelector('#device-list li') === null");
  }

  @Test
  void thePageIsReadableEverywhere() throws Exception {
    ScriptedDevice pump = device("pump", "p07").takeCommands().manage();
    device("pump", "p08");
    simulator.registerDevice("pump", "p09", null);
    String token = simulator.registerGateway("rtu", "gw1", null, GatewayRole.STANDARD);
    ScriptedDevice gateway = ScriptedDevice.connect(simulator, "g", "rtu", "gw1", token);
    open.add(gateway);
    gateway.subscribe("iot-2/type/rtu/id/gw1/notify", (topic, message) -> {});
    openPage();
    choose("pump", "p07");
    gateway.publish("iot-2/type/disk/id/d1/evt/s/fmt/json", "{}", 1);
    publishWave(pump);
    tab.awaitText("#total-events", "120");
    tab.awaitText("#detail-chips", "managed");
    tab.click("#action-start");
    tab.awaitText("#request-list .request-device", "success");
    tab.click("#command-send");
    tab.awaitText("#stream-list .command", "set");
    tab.click("[data-fault='puback-delay']");
    tab.awaitText("#active-faults", "puback-delay");
    tab.evaluate("scrollTo(0, 0)");
    picture("desktop-light", 1440, 900, false, false);
    picture("desktop-dark", 1440, 900, false, true);
    picture("phone", 390, 844, true, false);
    picture("phone-dark", 390, 844, true, true);
  }

  private void picture(String name, int width, int height, boolean phone, boolean dark)
      throws Exception {
    tab.screen(width, height, phone, dark);
    tab.awaitTrue("window.innerWidth === " + width);
    tab.screenshot(SCREENSHOTS.resolve("simulator-" + name + ".png"));
    assertThat(tab.evaluate("document.documentElement.scrollWidth").getAsInt())
        .as("no part of the page is wider than a screen of %d pixels", width)
        .isLessThanOrEqualTo(width);
  }

  private static void publishWave(ScriptedDevice device) throws Exception {
    repeat(
        40,
        i -> {
          double wave = Math.sin(i / 6.0);
          device.event(
              "status",
              "{\"d\":{\"temperature\":%.2f,\"pressure\":%.3f,\"mode\":\"auto\"}}"
                  .formatted(21 + 3 * wave, 1.013 + wave / 20));
          device.event(
              "drive", "{\"d\":{\"rpm\":%d,\"load\":%.1f}}".formatted(1200 + i, 50 + 20 * wave));
          device.event("tick", "%d".formatted(i));
        });
  }

  private static void publish(ScriptedDevice device, int ticks, int perTick) throws Exception {
    repeat(
        ticks,
        i -> {
          for (int j = 0; j < perTick; j++) {
            device.event("load", "{\"d\":{\"value\":" + (i * perTick + j) + "}}");
          }
        });
  }

  /** Something that a device does every ten milliseconds. */
  private interface Step {
    void run(int i) throws MqttException;
  }

  private static void repeat(int times, Step step) throws Exception {
    ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    CountDownLatch left = new CountDownLatch(times);
    try {
      timer.scheduleAtFixedRate(
          () -> {
            int done = times - (int) left.getCount();
            if (done < times) {
              try {
                step.run(done);
              } catch (MqttException e) {
                throw new IllegalStateException(e);
              }
              left.countDown();
            }
          },
          0,
          10,
          TimeUnit.MILLISECONDS);
      assertThat(left.await(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      timer.shutdownNow();
    }
  }

  private ScriptedDevice device(String typeId, String deviceId) throws Exception {
    ScriptedDevice device = ScriptedDevice.connect(simulator, typeId, deviceId);
    open.add(device);
    return device;
  }

  private void stopDevices() throws Exception {
    for (AutoCloseable closeable : open) {
      closeable.close();
    }
    open.clear();
  }

  private void openPage() throws Exception {
    tab.open(url());
    tab.awaitText("#link", "live");
  }

  private void choose(String typeId, String deviceId) throws Exception {
    tab.fill("#device-filter", typeId + "/" + deviceId);
    tab.awaitTrue("document.querySelectorAll('#device-list li').length === 1");
    tab.click("#device-list button");
    tab.fill("#device-filter", "");
    tab.awaitText("#detail-title", typeId + " / " + deviceId);
  }

  private String url() {
    return "http://127.0.0.1:" + simulator.httpPort() + "/";
  }

  /** Nothing went wrong in the browser, and nothing came from elsewhere. */
  private void assertClean() {
    assertThat(tab.problems()).isEmpty();
    assertThat(tab.requests()).isNotEmpty().allMatch(url -> url.startsWith(url()));
  }
}
