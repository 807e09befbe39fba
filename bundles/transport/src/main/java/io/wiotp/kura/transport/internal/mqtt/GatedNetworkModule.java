/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.mqtt;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.internal.NetworkModule;

/** A connection on which nothing can be read before something was written. */
final class GatedNetworkModule implements NetworkModule {
  private static final long PATIENCE_SECONDS = 10;

  private final NetworkModule module;
  private final CountDownLatch written = new CountDownLatch(1);

  GatedNetworkModule(NetworkModule module) {
    this.module = module;
  }

  @Override
  public void start() throws IOException, MqttException {
    module.start();
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new GatedInput(module.getInputStream());
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return new OpeningOutput(module.getOutputStream());
  }

  @Override
  public void stop() throws IOException {
    written.countDown();
    module.stop();
  }

  @Override
  public String getServerURI() {
    return module.getServerURI();
  }

  private final class GatedInput extends FilterInputStream {
    GatedInput(InputStream in) {
      super(in);
    }

    private void await() throws IOException {
      try {
        if (!written.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          throw new IOException("nothing was sent");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException();
      }
    }

    /**
     * Does not wait and asks nobody: a socket closed meanwhile would end the receiver too early.
     */
    @Override
    public int available() throws IOException {
      return written.getCount() > 0 ? 0 : in.available();
    }

    @Override
    public int read() throws IOException {
      await();
      return in.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      await();
      return in.read(bytes, offset, length);
    }
  }

  private final class OpeningOutput extends FilterOutputStream {
    OpeningOutput(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int value) throws IOException {
      written.countDown();
      out.write(value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      written.countDown();
      out.write(bytes, offset, length);
    }
  }
}
