/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Predicate;

/** What a browser sends, byte for byte; one connection for one request. */
final class PageClient implements AutoCloseable {
  private static final String DATA = "data: ";

  private final Socket socket = new Socket();
  private final BufferedReader in;
  private final int status;

  private PageClient(int port, String request) throws IOException {
    // So that a stream that nobody reads soon fills up.
    socket.setReceiveBufferSize(8 * 1024);
    socket.setSoTimeout(10_000);
    socket.connect(new InetSocketAddress("127.0.0.1", port));
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    status = Integer.parseInt(in.readLine().split(" ")[1]);
  }

  /** Opens the stream of the page. */
  static PageClient stream(int port) throws IOException {
    return new PageClient(port, head("GET", "/sim/v1/stream", Map.of("Host", "127.0.0.1:" + port)));
  }

  /** Sends a request with just these headers, reads the answer to its end. */
  static Answer send(int port, String method, String path, Map<String, String> headers, String body)
      throws IOException {
    String length = "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n";
    String head = head(method, path, headers).replaceFirst("\r\n", "\r\nConnection: close\r\n");
    String request = head.substring(0, head.length() - 2) + length + "\r\n" + body;
    try (PageClient client = new PageClient(port, request)) {
      StringBuilder text = new StringBuilder();
      for (int c = client.in.read(); c >= 0; c = client.in.read()) {
        text.append((char) c);
      }
      int end = text.indexOf("\r\n\r\n");
      return new Answer(client.status, text.substring(0, end), text.substring(end + 4));
    }
  }

  int status() {
    return status;
  }

  /** The next message. */
  JsonObject next() throws IOException {
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith(DATA)) {
        return new JsonObject(line.substring(DATA.length()));
      }
    }
    throw new IOException("the stream ended");
  }

  /** The next entry that fits; those before it are passed over. */
  JsonObject entry(Predicate<JsonObject> wanted) throws IOException {
    return element("entries", wanted);
  }

  /** The next element of a list of the messages that fits. */
  JsonObject element(String list, Predicate<JsonObject> wanted) throws IOException {
    while (true) {
      for (Object element : next().getJsonArray(list, new JsonArray())) {
        if (element instanceof JsonObject json && wanted.test(json)) {
          return json;
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private static String head(String method, String path, Map<String, String> headers) {
    StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    return head.append("\r\n").toString();
  }

  record Answer(int status, String headers, String body) {
    JsonObject json() {
      return new JsonObject(body);
    }
  }
}
