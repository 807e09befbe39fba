/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.protocol.id.IdReplacement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The examples of docs/payload.md are what the code writes. */
class PayloadPageTest {
  /** Tests run in the folder of their module. */
  private static final Path PAGE = Path.of("..", "..", "docs", "payload.md");

  private static final Pattern EXAMPLE =
      Pattern.compile("<!-- example: ([a-z-]+) -->\\n```json\\n(.*?)\\n```", Pattern.DOTALL);

  private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

  private final String page = page();

  private static String page() {
    try {
      return Files.readString(PAGE);
    } catch (IOException e) {
      throw new AssertionError(PAGE + " can not be read", e);
    }
  }

  private static Encoded encoded(Envelope envelope, Map<String, Object> metrics) {
    return new JsonEncoder(envelope).encode(metrics, NOON);
  }

  private static String written(Envelope envelope, Map<String, Object> metrics) {
    return new String(encoded(envelope, metrics).payload(), StandardCharsets.UTF_8);
  }

  private static Map<String, Object> simple() {
    Map<String, Object> metrics = new LinkedHashMap<>();
    metrics.put("temperature", 21.5);
    metrics.put("running", true);
    return metrics;
  }

  private static Map<String, Object> everyType() {
    Map<String, Object> range = new LinkedHashMap<>();
    range.put("min", 0);
    range.put("max", 100);
    Map<String, Object> metrics = new LinkedHashMap<>();
    metrics.put("boolean", true);
    metrics.put("byte", Byte.MIN_VALUE);
    metrics.put("short", Short.MIN_VALUE);
    metrics.put("integer", Integer.MAX_VALUE);
    metrics.put("long", Long.MAX_VALUE);
    metrics.put("float", 0.1f);
    metrics.put("double", Math.PI);
    metrics.put("string", "21 °C, \"warm\"");
    metrics.put("bytes", new byte[] {0, 1, (byte) 0xFF});
    metrics.put("nothing", null);
    metrics.put("map", range);
    metrics.put("list", Arrays.asList(1, 2.5, "three", null));
    return metrics;
  }

  private static Map<String, Object> unfit() {
    Map<String, Object> metrics = new LinkedHashMap<>();
    metrics.put("temperature", 21.5);
    metrics.put("pressure", Double.NaN);
    metrics.put("range", List.of(1.0, Double.POSITIVE_INFINITY, 3.0));
    return metrics;
  }

  @Test
  void theExamplesAreWhatTheEncoderWrites() {
    Map<String, String> shown =
        EXAMPLE
            .matcher(page)
            .results()
            .collect(
                Collectors.toMap(found -> found.group(1), (MatchResult found) -> found.group(2)));

    assertThat(shown)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "plain", written(Envelope.PLAIN, simple()),
                "d", written(Envelope.D, simple()),
                "d-ts", written(Envelope.D_TS, simple()),
                "values", written(Envelope.PLAIN, everyType()),
                "left-out", written(Envelope.D, unfit())));
  }

  @Test
  void whatIsLeftOutIsReportedAsThePageSays() {
    assertThat(encoded(Envelope.D, unfit()).leftOut()).containsExactly("pressure", "range[1]");
    assertThat(page).contains("`pressure` and `range[1]` are left out");
  }

  @Test
  void theFiguresAreThoseOfTheCode() {
    assertThat(page)
        .contains("at most " + PayloadLimit.MAX_PAYLOAD + " bytes")
        .contains("beyond the " + PayloadLimit.FREE_TOPIC + "th")
        .contains(JsonDocument.MAX_DEPTH + " levels in all");
  }

  @Test
  void theReplacedNamesAreThoseOfTheCode() throws RefusedException {
    for (String name :
        List.of("/dev/sda 1", "a-device-name-that-is-longer-than-the-platform-takes")) {
      assertThat(page).contains("| `" + name + "` | `" + IdReplacement.deviceId(name) + "` |");
    }
  }

  @Test
  void theRefusalOfALargePayloadReadsAsOnThePage() {
    assertThat(page.replaceAll("\\s+", " "))
        .contains("`" + refusal("iot-2/evt/status/fmt/json", 131_073) + "`");
  }

  private static String refusal(String topic, int size) {
    try {
      PayloadLimit.check(topic, new byte[size]);
      return "";
    } catch (RefusedException refused) {
      return refused.getMessage();
    }
  }
}
