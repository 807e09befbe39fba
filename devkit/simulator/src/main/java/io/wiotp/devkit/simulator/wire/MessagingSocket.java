/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.wire;

import io.netty.channel.ChannelPipeline;
import io.vertx.core.Vertx;
import io.vertx.core.net.impl.NetSocketInternal;
import io.wiotp.devkit.simulator.session.CloseCode;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** One connection from its first byte until its protocol is known. */
final class MessagingSocket implements ProtocolDetector.Listener {
  /** The last handler of Vert.x's pipeline: all others stand before it. */
  static final String LAST = "handler";

  private static final String DETECTOR = "protocolDetector";

  private final NetSocketInternal socket;
  private final Reception reception;
  private final Arrival arrival;
  private final Runnable stopTimer;
  private boolean known;

  private MessagingSocket(
      Vertx vertx, NetSocketInternal socket, Reception reception, Duration patience) {
    this.socket = socket;
    this.reception = reception;
    this.arrival = arrivalOf(socket);
    long timer = vertx.setTimer(patience.toMillis(), id -> tooLate());
    this.stopTimer = () -> vertx.cancelTimer(timer);
  }

  /**
   * Takes a new connection.
   *
   * @param patience how long to wait for the first whole packet (MQ-67)
   */
  static void open(Vertx vertx, NetSocketInternal socket, Reception reception, Duration patience) {
    new MessagingSocket(vertx, socket, reception, patience).listen();
  }

  private void listen() {
    socket.closeHandler(nothing -> identified());
    socket.exceptionHandler(failure -> refused(CloseCode.DATA_NOT_VALID, failure.toString()));
    pipeline().addBefore(LAST, DETECTOR, new ProtocolDetector(true, this));
  }

  @Override
  public void mqtt() {
    MqttSocket.open(socket, arrival, reception, this::identified);
  }

  @Override
  public void http() {
    HttpSocket.open(socket, arrival, reception, this::identified, this);
  }

  @Override
  public void refused(CloseCode code, String detail) {
    identified();
    reception.nobody(code, detail);
    socket.close();
  }

  /** The first whole packet came, or never will. */
  private void identified() {
    known = true;
    stopTimer.run();
  }

  private void tooLate() {
    if (!known) {
      refused(CloseCode.NO_DATA, "no first packet in time");
    }
  }

  private ChannelPipeline pipeline() {
    return socket.channelHandlerContext().pipeline();
  }

  private static Arrival arrivalOf(NetSocketInternal socket) {
    @Nullable String name = socket.isSsl() ? socket.indicatedServerName() : null;
    return new Arrival(name == null || name.isEmpty() ? null : name, certificatesOf(socket), false);
  }

  private static List<X509Certificate> certificatesOf(NetSocketInternal socket) {
    if (!socket.isSsl()) {
      return List.of();
    }
    try {
      List<Certificate> shown = socket.peerCertificates();
      return shown.stream().map(X509Certificate.class::cast).toList();
    } catch (SSLPeerUnverifiedException e) {
      return List.of(); // That is how the JDK says that the client showed none.
    }
  }
}
