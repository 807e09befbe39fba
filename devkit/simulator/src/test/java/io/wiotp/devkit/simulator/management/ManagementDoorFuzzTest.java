/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.json.JsonDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/**
 * Texts near real requests, and far from them, at the door of device management; {@code
 * -Dwiotp.fuzz=1000000} tries so many instead of 20,000.
 */
class ManagementDoorFuzzTest {
  private static final int TRIES = 2_000;

  private static final int PER_TRY = Math.max(1, Integer.getInteger("wiotp.fuzz", 20_000) / TRIES);

  private static final List<String> OPERATIONS =
      List.of(
          "mgmt/manage",
          "mgmt/unmanage",
          "device/update/location",
          "add/diag/errorCodes",
          "clear/diag/errorCodes",
          "add/diag/log",
          "clear/diag/log",
          "notify",
          "response",
          "mgmt/other");

  private static final List<String> FRAMES =
      List.of(
          "{\"d\":{\"lifetime\":7200,\"supports\":{\"deviceActions\":true,\"b\":false},"
              + "\"deviceInfo\":{\"serialNumber\":\"K\",\"fwVersion\":null},"
              + "\"metadata\":{\"a\":[1,{\"b\":-2.5e3}]}},\"reqId\":\"r\"}",
          "{\"reqId\":\"r\",\"d\":{\"longitude\":9.19,\"latitude\":45.46,\"accuracy\":5,"
              + "\"measuredDateTime\":\"2026-01-31T12:00:00.000Z\"}}",
          "{\"d\":{\"errorCode\":5},\"reqId\":\"r\"}",
          "{\"reqId\":\"r\",\"d\":{\"message\":\"coil \\u00e4 hot\",\"severity\":1,"
              + "\"timestamp\":\"2026-01-31T12:00:00+0000\",\"data\":\"AAEC\"}}",
          "{\"d\":{\"fields\":[{\"field\":\"mgmt.firmware\",\"value\":{\"state\":2,"
              + "\"updateStatus\":0}},{\"field\":\"metadata.x\",\"value\":[null,true]}]},"
              + "\"reqId\":\"r\"}",
          "{\"rc\":200,\"message\":\"\",\"d\":{\"fields\":[]},\"reqId\":\"r\"}");

  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "\\",
          "\\u",
          "\\ud800",
          "\u0000",
          "\ufeff",
          "null",
          "true",
          "-",
          "1e999",
          "1e-999",
          "0.1",
          "3599",
          "99999999999999999999",
          "NaN",
          "d",
          "\"d\":",
          "\"reqId\":",
          "\"field\":",
          "\"value\":",
          "\"\"",
          "/*",
          " ",
          "\n",
          "'");

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  @Label("DM-1 SIM-33 SIM-34 SIM-73 any text is answered once with its reqId, or not at all")
  void anyText(@ForAll("requests") List<Request> requests) throws Exception {
    Bench bench = new Bench();
    bench.publish("mgmt/manage", "{}");
    bench.takeHappened();
    for (Request request : requests) {
      bench.publish(request.operation(), request.payload());
      List<String> answers =
          bench.takeHappened().stream().filter(line -> line.startsWith("iotdm-1/")).toList();
      JsonDocument document = JsonDocument.read(request.payload());
      assertReadLikeOthers(request, document);
      Object reqId = document.members().getValue("reqId");
      if (reqId instanceof String && !request.operation().equals("response")) {
        assertThat(answers).hasSize(1);
        JsonObject answer = new JsonObject(answers.get(0).replaceFirst("^iotdm-1/response ", ""));
        assertThat(answer.getString("reqId")).isEqualTo(reqId);
        assertThat(answer.getInteger("rc")).isIn(200, 400, 403);
      } else {
        assertThat(answers).isEmpty();
      }
    }
    assertShowable(bench);
  }

  /** A text that is read without fault is read like any other JSON reader does. */
  private static void assertReadLikeOthers(Request request, JsonDocument document) {
    if (document.fault() == null) {
      assertThat(document.members()).isEqualTo(new JsonObject(request.payload()));
    }
    assertThat(new JsonObject(document.members().toBuffer())).isEqualTo(document.members());
  }

  /** All that is kept can be written for the API. */
  private static void assertShowable(Bench bench) {
    var device = Objects.requireNonNull(bench.organization.device(Bench.PUMP));
    device.metadata().toBuffer();
    device.deviceInfo().toBuffer();
    device.location().toBuffer();
    bench.management.diagnostics().log(Bench.PUMP).forEach(entry -> entry.toJson().toBuffer());
    bench.management.diagnostics().errorCodes(Bench.PUMP).forEach(ErrorCode::toJson);
    bench.management.devices().all().forEach(managed -> managed.toJson().toBuffer());
  }

  @Provide
  Arbitrary<List<Request>> requests() {
    Arbitrary<Buffer> payloads =
        Arbitraries.frequencyOf(
            Tuple.of(6, mutated()),
            Tuple.of(2, assembled()),
            Tuple.of(1, bytes()),
            Tuple.of(1, nested()));
    return Combinators.combine(Arbitraries.of(OPERATIONS), payloads)
        .as(Request::new)
        .list()
        .ofSize(PER_TRY);
  }

  /** A real frame in which up to four slices are replaced by pieces, or repeated, or cut out. */
  private static Arbitrary<Buffer> mutated() {
    Arbitrary<Edit> edits =
        Combinators.combine(
                Arbitraries.integers().between(0, 400),
                Arbitraries.integers().between(0, 12),
                Arbitraries.oneOf(Arbitraries.of(PIECES), Arbitraries.strings().ofMaxLength(3)))
            .as(Edit::new);
    return Combinators.combine(Arbitraries.of(FRAMES), edits.list().ofMaxSize(4))
        .as(
            (frame, list) -> {
              StringBuilder text = new StringBuilder(frame);
              list.forEach(edit -> edit.apply(text));
              return Buffer.buffer(text.toString());
            });
  }

  private static Arbitrary<Buffer> assembled() {
    return Arbitraries.of(PIECES)
        .list()
        .ofMaxSize(30)
        .map(list -> Buffer.buffer(String.join("", list)));
  }

  private static Arbitrary<Buffer> bytes() {
    return Arbitraries.bytes().array(byte[].class).ofMaxSize(60).map(Buffer::buffer);
  }

  private static Arbitrary<Buffer> nested() {
    return Combinators.combine(
            Arbitraries.of("[", "{\"a\":", "[{\"d\":"), Arbitraries.integers().between(0, 3_000))
        .as(
            (piece, depth) ->
                Buffer.buffer(
                    ("{\"reqId\":\"r\",\"d\":" + piece.repeat(depth))
                        .getBytes(StandardCharsets.US_ASCII)));
  }

  record Request(String operation, Buffer payload) {}

  private record Edit(int place, int length, String piece) {
    private void apply(StringBuilder text) {
      int start = Math.min(place, text.length());
      text.replace(start, Math.min(text.length(), start + length), piece);
    }
  }
}
