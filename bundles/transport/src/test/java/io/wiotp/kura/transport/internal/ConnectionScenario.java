/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.transport.Connection;
import io.wiotp.kura.transport.internal.link.LinkSettings;
import io.wiotp.kura.transport.internal.link.Scheme;
import io.wiotp.kura.transport.internal.session.Failure;
import io.wiotp.kura.transport.internal.state.BackoffPolicy;
import io.wiotp.kura.transport.internal.tls.TlsSockets;
import java.time.Duration;
import java.util.Random;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLSocketFactory;

/** A transport in virtual time, before a platform that answers as a test wants. */
abstract class ConnectionScenario {
  static final BackoffPolicy BACKOFF =
      new BackoffPolicy(Duration.ofSeconds(1), Duration.ofSeconds(300), Duration.ofSeconds(30));
  static final byte[] PAYLOAD = {1};

  final ManualLoop loop = new ManualLoop();
  final FakePlatform platform = new FakePlatform();
  final RecordingListener listener = new RecordingListener();
  RefusedException tlsProblem;
  SSLSocketFactory tls = sockets();
  final TransportCore core =
      new TransportCore(
          new Environment("test", loop, loop.clock(), new Random(7), platform, this::tls));

  static SSLSocketFactory sockets() {
    try {
      return TlsSockets.of(null, new KeyManager[0]);
    } catch (java.security.GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private SSLSocketFactory tls() throws RefusedException {
    if (tlsProblem != null) {
      throw tlsProblem;
    }
    return tls;
  }

  static LinkSettings link(String host) {
    return Fixtures.link(host, 0, Scheme.TLS);
  }

  void configure(LinkSettings link) {
    core.configure(new TransportSettings(link, BACKOFF, 100));
    loop.run();
  }

  Connection open() {
    configure(link(""));
    return core.open(Fixtures.GATEWAY, Fixtures.TOKEN, listener);
  }

  Connection started() {
    Connection connection = open();
    connection.start();
    loop.run();
    return connection;
  }

  static Failure lost() {
    return new Failure(Reason.CONNECTION_LOST, "cable");
  }

  static Failure kicked() {
    return new Failure(Reason.CONNECTION_LOST, "closed by the other side", true);
  }
}
