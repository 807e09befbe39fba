/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A client that sees every packet, and answers nothing by itself. */
final class MqttRaw implements AutoCloseable {
  static final int CONNACK = 2;
  static final int PUBLISH = 3;
  static final int PUBACK = 4;
  static final int SUBACK = 9;
  static final int PINGRESP = 13;

  private final RawClient client;

  MqttRaw(int port) throws IOException {
    this.client = new RawClient(port);
  }

  /** Connected as a device or gateway with the usual token. */
  static MqttRaw connected(int port, String clientId) throws IOException {
    MqttRaw raw = new MqttRaw(port);
    raw.connect(clientId);
    Packet answer = raw.next();
    assertThat(answer.type()).isEqualTo(CONNACK);
    assertThat(answer.body()).containsExactly(0, 0);
    return raw;
  }

  RawClient bytes() {
    return client;
  }

  void connect(String clientId) throws IOException {
    client.send(RawClient.connect(4, 60, clientId, "use-token-auth", RunningPlatform.TOKEN));
  }

  void ping() throws IOException {
    client.send(0xC0, 0);
  }

  void publish(String topic, int packetId, String payload) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    RawClient.text(body, topic);
    body.write(packetId >> 8);
    body.write(packetId);
    body.writeBytes(payload.getBytes(StandardCharsets.UTF_8));
    client.send(RawClient.packet(0x32, body.toByteArray()));
  }

  void subscribe(int packetId, String... filters) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(packetId >> 8);
    body.write(packetId);
    for (String filter : filters) {
      RawClient.text(body, filter);
      body.write(1);
    }
    client.send(RawClient.packet(0x82, body.toByteArray()));
  }

  void acknowledge(int packetId) throws IOException {
    client.send(0x40, 2, packetId >> 8, packetId);
  }

  /** The next packet; fails if the connection ends or nothing comes. */
  Packet next() throws IOException {
    int header = client.read();
    if (header < 0) {
      throw new IOException("the connection was closed");
    }
    int length = 0;
    int shift = 0;
    int digit;
    do {
      digit = client.read();
      length |= (digit & 0x7F) << shift;
      shift += 7;
    } while ((digit & 0x80) != 0);
    byte[] body = new byte[length];
    for (int i = 0; i < length; i++) {
      body[i] = (byte) client.read();
    }
    return new Packet(header >> 4, header & 0x0F, body);
  }

  /** True if nothing comes for a while, and the connection stays. */
  boolean isSilentFor(int milliseconds) throws IOException {
    client.patience(milliseconds);
    try {
      client.read();
      return false;
    } catch (SocketTimeoutException e) {
      return true;
    } finally {
      client.patience(10_000);
    }
  }

  /** True if the other side closed it, with nothing more to read. */
  boolean isClosed() throws IOException {
    return client.readToEnd().length == 0;
  }

  @Override
  public void close() throws IOException {
    client.close();
  }

  record Packet(int type, int flags, byte[] body) {
    boolean isDuplicate() {
      return (flags & 8) != 0;
    }

    private int topicLength() {
      return (body[0] & 0xFF) << 8 | body[1] & 0xFF;
    }

    String topic() {
      return new String(body, 2, topicLength(), StandardCharsets.UTF_8);
    }

    /** Of a PUBLISH above quality of service 0, or an acknowledgement. */
    int packetId() {
      int at = type == PUBLISH ? 2 + topicLength() : 0;
      return (body[at] & 0xFF) << 8 | body[at + 1] & 0xFF;
    }

    byte[] payload() {
      int at = 2 + topicLength() + ((flags & 6) == 0 ? 0 : 2);
      return Arrays.copyOfRange(body, at, body.length);
    }

    String text() {
      return new String(payload(), StandardCharsets.UTF_8);
    }
  }
}
