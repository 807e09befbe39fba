/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.kura.api.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The messages are those of the Java runtime, which are all that it tells. */
class CausesTest {

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new UnknownHostException("h"), Reason.HOST_NOT_FOUND),
        Arguments.of(new ConnectException("Connection refused"), Reason.CONNECTION_REFUSED),
        Arguments.of(new ConnectException("Connection timed out"), Reason.CONNECT_TIMED_OUT),
        Arguments.of(
            new ConnectException("Network is unreachable (connect failed)"),
            Reason.NETWORK_UNREACHABLE),
        Arguments.of(new NoRouteToHostException("No route to host"), Reason.NETWORK_UNREACHABLE),
        Arguments.of(new SocketException("Network is unreachable"), Reason.NETWORK_UNREACHABLE),
        Arguments.of(new SocketTimeoutException("connect timed out"), Reason.CONNECT_TIMED_OUT),
        Arguments.of(new CertificateExpiredException("x"), Reason.CERTIFICATE_EXPIRED),
        Arguments.of(
            new CertificateException("No subject alternative DNS name matching x found."),
            Reason.HOST_NAME_MISMATCH),
        Arguments.of(
            new CertificateException("No name matching x found"), Reason.HOST_NAME_MISMATCH),
        Arguments.of(
            new SSLHandshakeException("Received fatal alert: bad_certificate"),
            Reason.CLIENT_CERTIFICATE_REFUSED),
        Arguments.of(
            new SSLHandshakeException("Received fatal alert: certificate_required"),
            Reason.CLIENT_CERTIFICATE_REFUSED),
        Arguments.of(
            new SSLHandshakeException("Received fatal alert: handshake_failure"),
            Reason.TLS_FAILED),
        Arguments.of(
            new SSLException("Unsupported or unrecognized SSL message"), Reason.TLS_FAILED));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void shouldFindTheReasonHoweverDeepItIs(Exception cause, Reason reason) {
    assertThat(Causes.failure(cause).map(Failure::reason)).contains(reason);
    assertThat(Causes.failure(new IOException("outer", new IOException("inner", cause))))
        .map(Failure::reason)
        .contains(reason);
  }

  @Test
  void shouldKnowACloseOfTheOtherSide() {
    assertThat(Causes.closedByPeer(new IOException(new EOFException()))).isTrue();
    assertThat(Causes.closedByPeer(new SocketException("Connection reset by peer"))).isTrue();
    assertThat(Causes.closedByPeer(new SocketException("Socket closed"))).isFalse();
    assertThat(Causes.failure(new EOFException())).isEmpty();
  }

  @Test
  void shouldSurviveACircleOfCauses() {
    IOException first = new IOException("first");
    IOException second = new IOException("second", first);
    first.initCause(second);
    assertThat(Causes.failure(first)).isEmpty();
  }

  @Test
  void shouldKeepTheDetailToOneShortLine() {
    String detail = Causes.describe(new IOException("a\nb\r\n" + "x".repeat(10_000)));
    assertThat(detail).startsWith("IOException: a b x").hasSizeLessThanOrEqualTo(200);
  }
}
