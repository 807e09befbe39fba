/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wiotp.devkit.simulator.timer.Timer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Images to download, below {@code /sim/v1/firmware}: one that is well, and others that are not
 * (SIM-75). The list says what is to be expected of each.
 */
final class FirmwareFiles {
  private static final String PATH = "/sim/v1/firmware";
  private static final int SIZE = 64 * 1024;
  private static final long HUGE = 1L << 40;
  private static final int SLOW_PARTS = 64;
  private static final long SLOW_MILLIS = 1_000;
  private static final List<String> NAMES =
      List.of("ok", "missing", "slow", "cut-off", "wrong-checksum", "huge");

  private final Timer timer;
  private final Buffer image = image();

  FirmwareFiles(Timer timer) {
    this.timer = timer;
  }

  void mount(Router router) {
    router.get(PATH).handler(this::list);
    router.get(PATH + "/:name").handler(this::serve);
  }

  /** Name, address and the verifier to give the device; the wrong one for "wrong-checksum". */
  private void list(RoutingContext call) {
    String start = call.request().scheme() + "://" + call.request().getHeader("Host") + PATH + "/";
    JsonArray files = new JsonArray();
    for (String name : NAMES) {
      Buffer claimed = name.equals("wrong-checksum") ? Buffer.buffer("another image") : image;
      files.add(
          new JsonObject()
              .put("name", name)
              .put("uri", start + name)
              .put("size", name.equals("huge") ? HUGE : SIZE)
              .put("md5", digest("MD5", claimed))
              .put("sha256", digest("SHA-256", claimed)));
    }
    FaultRoutes.answer(call, 200, new JsonObject().put("firmware", files));
  }

  private void serve(RoutingContext call) {
    HttpServerResponse response = call.response();
    switch (call.pathParam("name")) {
      case "ok", "wrong-checksum" -> octets(response, SIZE).end(image);
      case "slow" -> trickle(octets(response, SIZE), 0);
      case "cut-off" ->
          octets(response, SIZE)
              .write(image.slice(0, SIZE / 2))
              .onComplete(written -> call.request().connection().close());
      case "huge" -> pour(octets(response, HUGE));
      default ->
          FaultRoutes.answer(call, 404, new JsonObject().put("message", "There is no such image."));
    }
  }

  private static HttpServerResponse octets(HttpServerResponse response, long size) {
    return response
        .putHeader("Content-Type", "application/octet-stream")
        .putHeader("Content-Length", Long.toString(size));
  }

  /** One part a second: about a minute for all. */
  private void trickle(HttpServerResponse response, int part) {
    if (response.closed()) {
      return;
    }
    int size = SIZE / SLOW_PARTS;
    Buffer next = image.slice(part * size, (part + 1) * size);
    if (part == SLOW_PARTS - 1) {
      response.end(next);
    } else {
      response.write(next);
      timer.after(SLOW_MILLIS, () -> trickle(response, part + 1));
    }
  }

  /** As fast as the other side takes it, without keeping it. */
  private void pour(HttpServerResponse response) {
    response.drainHandler(drained -> pour(response));
    while (!response.closed() && !response.writeQueueFull()) {
      response.write(image);
    }
  }

  private static Buffer image() {
    byte[] bytes = new byte[SIZE];
    for (int i = 0; i < SIZE; i++) {
      bytes[i] = (byte) (i * 31);
    }
    return Buffer.buffer(bytes);
  }

  private static String digest(String algorithm, Buffer of) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(of.getBytes()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }
}
