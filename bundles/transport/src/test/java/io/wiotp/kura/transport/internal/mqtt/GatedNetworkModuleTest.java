/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import org.eclipse.paho.client.mqttv3.internal.NetworkModule;
import org.junit.jupiter.api.Test;

/** Paho's connecting thread hangs for ever when the receiver ends before the CONNECT goes out. */
class GatedNetworkModuleTest {

  @Test
  void aSocketThatIsClosedBeforeTheConnectGoesOutShowsOnlyAfterwards() throws IOException {
    NetworkModule socket = mock(NetworkModule.class);
    when(socket.getInputStream()).thenReturn(new ClosedInput());
    when(socket.getOutputStream()).thenReturn(new ByteArrayOutputStream());
    GatedNetworkModule gated = new GatedNetworkModule(socket);
    InputStream in = gated.getInputStream();

    assertThat(in.available()).isZero();
    gated.getOutputStream().write(16);
    assertThatThrownBy(in::available).isInstanceOf(SocketException.class);
    assertThatThrownBy(in::read).isInstanceOf(SocketException.class);
  }

  private static final class ClosedInput extends InputStream {
    @Override
    public int available() throws IOException {
      throw new SocketException("Socket closed");
    }

    @Override
    public int read() throws IOException {
      throw new SocketException("Socket closed");
    }
  }
}
