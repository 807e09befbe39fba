/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** Writes bytes that no client library would write. */
final class RawClient implements AutoCloseable {
  private final Socket socket;

  RawClient(int port) throws IOException {
    this.socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(10_000);
  }

  RawClient(Socket socket) throws IOException {
    this.socket = socket;
    socket.setSoTimeout(10_000);
  }

  RawClient send(int... bytes) throws IOException {
    byte[] packet = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      packet[i] = (byte) bytes[i];
    }
    return send(packet);
  }

  RawClient send(byte[] packet) throws IOException {
    socket.getOutputStream().write(packet);
    socket.getOutputStream().flush();
    return this;
  }

  /** How long reading waits, in milliseconds. */
  void patience(int milliseconds) throws SocketException {
    socket.setSoTimeout(milliseconds);
  }

  int read() throws IOException {
    return socket.getInputStream().read();
  }

  /** Reads so many bytes, or fewer if the other side closes before. */
  byte[] read(int bytes) throws IOException {
    return socket.getInputStream().readNBytes(bytes);
  }

  /** Reads until the other side closes; the bytes before that. */
  byte[] readToEnd() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    try {
      for (int b = in.read(); b >= 0; b = in.read()) {
        all.write(b);
      }
    } catch (SocketException e) {
      // A reset is an end too.
    }
    return all.toByteArray();
  }

  /** A CONNECT packet with user name and password, clean session, no will. */
  static byte[] connect(int level, int keepAlive, String clientId, String user, String password) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    text(body, "MQTT");
    body.write(level);
    body.write(0xC2);
    body.write(keepAlive >> 8);
    body.write(keepAlive);
    if (level == 5) {
      body.write(0);
    }
    text(body, clientId);
    text(body, user);
    text(body, password);
    return packet(0x10, body.toByteArray());
  }

  /** A CONNECT packet of MQTT 3.1.1 without user name and password, clean session, no will. */
  static byte[] connectWithoutCredentials(String clientId) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    text(body, "MQTT");
    body.write(4);
    body.write(2);
    body.write(0);
    body.write(60);
    text(body, clientId);
    return packet(0x10, body.toByteArray());
  }

  static byte[] packet(int header, byte[] body) {
    ByteArrayOutputStream packet = new ByteArrayOutputStream();
    packet.write(header);
    int length = body.length;
    do {
      packet.write(length > 127 ? (length & 0x7F) | 0x80 : length);
      length >>= 7;
    } while (length > 0);
    packet.writeBytes(body);
    return packet.toByteArray();
  }

  static void text(ByteArrayOutputStream out, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(bytes.length >> 8);
    out.write(bytes.length);
    out.writeBytes(bytes);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
