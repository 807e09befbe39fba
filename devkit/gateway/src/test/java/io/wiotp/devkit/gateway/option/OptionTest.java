/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of a command line become values, or an error with option, value and rule. */
class OptionTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"500ms,500", "30s,30000", "5m,300000", "2h,7200000", "720h,2592000000"})
  void aTimeHasAUnit(String text, long millis) {
    assertThat(new Option("--for", text).duration()).isEqualTo(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "30", "s", "0s", "-1s", "1d", "721h", "1.5s", "99999999s"})
  void anythingElseIsNoTime(String text) {
    assertThatThrownBy(() -> new Option("--for", text).duration())
        .isInstanceOf(InvalidOptionException.class)
        .hasMessage(
            "option --for is '%s': it must be a time such as 500ms, 30s, 5m or 2h, more than 0 and"
                    .formatted(text)
                + " at most 30 days");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-1", "20001", "99999999999", "1e3", "0x10"})
  void aNumberOutsideItsRangeNamesTheRange(String text) {
    assertThatThrownBy(() -> new Option("--rate", text).number(0, 20_000))
        .hasMessage("option --rate is '" + text + "': it must be a whole number from 0 to 20000");
  }

  @Test
  void theEndsOfARangeBelongToIt() {
    assertThat(new Option("--rate", "0").number(0, 20_000)).isZero();
    assertThat(new Option("--rate", "20000").number(0, 20_000)).isEqualTo(20_000);
  }

  @Test
  void anAddressIsHostAndPort() {
    assertThat(new Option("--platform", "org1.messaging.example.com:8883").hostPort())
        .isEqualTo(new Option.HostPort("org1.messaging.example.com", 8883));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "host", ":8883", "host:", "host:0", "host:65536", "a b:1", "tcp://h:1"})
  void anAddressWithoutEitherIsRefused(String text) {
    assertThatThrownBy(() -> new Option("--platform", text).hostPort())
        .hasMessageContaining("option --platform is '" + text + "'")
        .hasMessageContaining("HOST:PORT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a/b", "a+b", "a b", "0123456789012345678901234567890123456", "é"})
  void anIdentifierHasThePlatformsRule(String text) {
    assertThatThrownBy(() -> new Option("--id", text).identifier())
        .hasMessageContaining("1 to 36 characters from a-z A-Z 0-9 - _ .");
  }

  @Test
  void aValueIsShownOnOneLineAndBounded() {
    assertThatThrownBy(() -> new Option("--id", "a\nb" + "x".repeat(500)).identifier())
        .hasMessageContaining("a?bx")
        .hasMessageMatching(".{0,200}");
  }

  @Test
  void aFileToReadMustBeThere() {
    assertThatThrownBy(
            () -> new Option("--dp", folder.resolve("none.dp").toString()).readableFile())
        .hasMessageContaining("--dp")
        .hasMessageContaining("a file that can be read");
    assertThatThrownBy(() -> new Option("--dp", folder.toString()).readableFile())
        .isInstanceOf(InvalidOptionException.class);
  }

  @Test
  void aFileToWriteNeedsAFolderThatIsThere() {
    assertThat(new Option("--report", folder.resolve("r.json").toString()).writableFile())
        .hasFileName("r.json");
    assertThatThrownBy(
            () -> new Option("--report", folder.resolve("no/r.json").toString()).writableFile())
        .hasMessageContaining("a folder that exists");
  }

  @Test
  void aCertificateFileMustHoldACertificate() throws Exception {
    Path text = Files.writeString(folder.resolve("ca.pem"), "no certificate");

    assertThatThrownBy(() -> new Option("--ca-file", text.toString()).certificateFile())
        .hasMessageContaining("--ca-file")
        .hasMessageContaining("at least one X.509 certificate");
  }

  @Test
  void theTokenIsGivenExactlyOnceAndNeverShown() throws Exception {
    Path file = Files.writeString(folder.resolve("token"), "from-file\nsecond line\n");

    assertThat(Secret.of(null, file.toString()).reveal()).isEqualTo("from-file");
    assertThat(Secret.of("typed", null)).hasToString("Secret[hidden]");
    assertThatThrownBy(() -> Secret.of("typed", file.toString()))
        .hasMessageContaining("--token")
        .hasMessageNotContaining("typed");
    assertThatThrownBy(() -> Secret.of(null, null)).hasMessageContaining("--token-file FILE");
    assertThatThrownBy(() -> Secret.of(" ", null)).hasMessageContaining("at least one character");
  }
}
