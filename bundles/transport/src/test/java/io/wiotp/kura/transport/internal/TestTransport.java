/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.transport.internal.loop.ExecutorLoop;
import io.wiotp.kura.transport.internal.mqtt.PahoSessionFactory;
import io.wiotp.kura.transport.internal.tls.TlsSource;
import java.time.Clock;
import java.util.Random;

/** The core as it runs, without OSGi. */
public final class TestTransport implements AutoCloseable {
  public final ExecutorLoop loop = new ExecutorLoop("wiotp-test-transport");
  public final TransportCore core;

  public TestTransport(TransportSettings settings) {
    this(
        settings,
        () -> {
          throw new RefusedException(Reason.KEYSTORE_MISSING, "no TLS in this test");
        });
  }

  public TestTransport(TransportSettings settings, TlsSource tls) {
    core =
        new TransportCore(
            new Environment(
                "test",
                loop,
                Clock.systemUTC(),
                new Random(1),
                new PahoSessionFactory(loop, "wiotp-test"),
                tls));
    core.configure(settings);
  }

  @Override
  public void close() {
    core.close(loop::close);
  }
}
