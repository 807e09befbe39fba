/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.endpoint;

import static io.wiotp.kura.connection.internal.endpoint.EndpointFixture.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.tests.support.ExpectedLogs;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The status page calls it on its request thread; a null or an exception blanks the whole page. */
@Timeout(20)
class InfoTest {

  @Test
  void itSaysWhoConnectsWhereUnderTheNamesThatKuraUses() {
    try (EndpointFixture it = new EndpointFixture().connected()) {
      assertThat(it.endpoint.getInfo())
          .containsEntry("Account", "abc123")
          .containsEntry("Broker URL", "ssl://abc123.example.org:8883")
          .containsEntry("Client ID", "g:abc123:gw:gw1")
          .containsEntry("Username", "use-token-auth")
          .containsEntry("Role", "gateway")
          .containsEntry("State", "CONNECTED")
          .doesNotContainKey("State reason");
    }
  }

  @Test
  void itSaysWhyItIsNotConnectedAndWhatToDo() {
    try (EndpointFixture it = new EndpointFixture().activatedOffline()) {
      assertThat(it.endpoint.getInfo())
          .containsEntry("State", "BACKING_OFF")
          .containsEntry("State reason", Reason.HOST_NOT_FOUND.describe("nowhere"))
          .containsEntry("State remedy", Reason.HOST_NOT_FOUND.remedy())
          .containsKey("State since");
    }
  }

  @Test
  void itCountsWhatWaitsAndWhatIsConfirmed() {
    try (EndpointFixture it = new EndpointFixture()) {
      it.transport.acknowledges = false;
      it.connected();
      it.endpoint.accept(event("p1", "a"));
      it.endpoint.accept(event("p1", "b"));
      await().until(() -> it.transport.last().sent.size() == 2);
      it.transport.last().sent.get(0).answer().complete(null);

      await()
          .untilAsserted(
              () ->
                  assertThat(it.endpoint.getInfo())
                      .containsEntry("Events pending", "1")
                      .containsEntry("Events pending, priority normal", "1")
                      .containsEntry("Events in flight", "1")
                      .containsEntry("Events accepted", "2")
                      .containsEntry("Events confirmed", "1")
                      .containsKey("Events confirmed per second")
                      .containsKey("Events pending, oldest"));
    }
  }

  @Test
  void itShowsRefusalsByReasonAndTheLastFew() {
    try (EndpointFixture it = new EndpointFixture().connected()) {
      for (int i = 0; i < 7; i++) {
        it.endpoint.noteRefusal("p" + i, Reason.ID_INVALID, "device id '" + i + "/'");
      }
      it.endpoint.accept(event("big", "x".repeat(131_073)));
      it.outbox.evict(event("old", "x"));

      Map<String, String> info = it.endpoint.getInfo();
      assertThat(info.get("Events refused, WIOTP-0402")).startsWith("7 - ");
      assertThat(info.get("Events refused, WIOTP-0401")).startsWith("1 - ");
      assertThat(info.get("Events refused, WIOTP-0406")).startsWith("1 - ");
      assertThat(info.get("Events refused, last 1")).contains("old: WIOTP-0406");
      assertThat(info.get("Events refused, last 2")).contains("big: WIOTP-0401");
      assertThat(info.get("Events refused, last 3")).contains("p6: WIOTP-0402", "'6/'");
      assertThat(info)
          .containsKey("Events refused, last 5")
          .doesNotContainKey("Events refused, last 6");
    }
  }

  @Test
  void itIsPlainTextBecauseKuraEscapesIt() {
    try (EndpointFixture it = new EndpointFixture().connected()) {
      it.endpoint.noteRefusal("<b>", Reason.ID_INVALID, "a & b < c");
      assertThat(it.endpoint.getInfo().get("Events refused, last 1")).contains("<b>", "a & b < c");
    }
  }

  @Test
  void itHoldsNoSecret(ExpectedLogs logs) {
    logs.expectError("not connecting: option device.id");
    try (EndpointFixture it = new EndpointFixture().connected()) {
      assertThat(it.endpoint.getInfo().toString()).doesNotContain("s3cr3t");
      assertThat(it.endpoint.toString()).doesNotContain("s3cr3t");
      it.modify("device.id", "/");
      assertThat(it.endpoint.getInfo().toString()).doesNotContain("s3cr3t");
    }
  }

  @Test
  void itIsNeverNullAndNeverThrowsInAnyState() {
    EndpointFixture it = new EndpointFixture();
    assertThat(it.endpoint.getInfo()).isNotEmpty();
    it.connected();
    it.outbox.statusFailure = new IllegalStateException("outbox");
    assertThat(it.endpoint.getInfo()).containsEntry("State", "CONNECTED");
    it.close();
    assertThat(it.endpoint.getInfo()).containsEntry("State", "STOPPED");
  }

  @Test
  void refusalsAtTheDoorNameTheirReason(ExpectedLogs logs) {
    logs.expectError("not connecting: option role");
    try (EndpointFixture it = new EndpointFixture()) {
      assertThat(refusal(it)).isEqualTo(Reason.OUTBOX_MISSING);
      it.endpoint.bindOutbox(it.outbox);
      assertThat(refusal(it)).isEqualTo(Reason.STOPPED);
      it.properties.put("role", "nothing");
      it.endpoint.activate(it.properties);
      assertThat(refusal(it)).isEqualTo(Reason.OPTION_INVALID);
      it.modify("role", "device");
      assertThat(refusal(it)).isEqualTo(Reason.FOREIGN_DEVICE);
      it.modify("role", "gateway");
      it.outbox.refusal = new RefusedException(Reason.OUTBOX_FULL, "");
      assertThat(refusal(it)).isEqualTo(Reason.OUTBOX_FULL);
      assertThat(it.endpoint.getInfo())
          .containsKeys(
              "Events refused, WIOTP-0303",
              "Events refused, WIOTP-0301",
              "Events refused, WIOTP-0408",
              "Events refused, WIOTP-0405");
    }
  }

  private static Reason refusal(EndpointFixture it) {
    ExecutionException e =
        Assertions.catchThrowableOfType(
            ExecutionException.class,
            () -> it.endpoint.accept(event("p1", "x")).toCompletableFuture().get());
    return ((RefusedException) e.getCause()).reason();
  }

  @Test
  void eventsAreAcceptedWithoutTransport() throws Exception {
    try (EndpointFixture it = new EndpointFixture()) {
      it.endpoint.bindOutbox(it.outbox);
      it.endpoint.activate(it.properties);
      it.endpoint.accept(event("p1", "x")).toCompletableFuture().get();
      assertThat(it.outbox.pending()).isEqualTo(1);
    }
  }
}
