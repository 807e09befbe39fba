/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.wire;

import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpUtil;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request of an {@link HttpSocket}. */
final class HttpExchange implements HttpCall {
  private final String method;
  private final String path;
  private final HttpHeaders headers;
  private final Buffer body;
  private final boolean keepAlive;
  private final Arrival arrival;
  private final boolean secure;
  private final boolean authorizationChanged;
  private final Sender sender;
  private Runnable onAbort = () -> {};
  private boolean answered;

  /** Writes the answer. */
  interface Sender {
    void send(int status, Map<String, String> headers, Buffer body, boolean keepAlive);
  }

  HttpExchange(
      FullHttpRequest request,
      Arrival arrival,
      boolean secure,
      boolean authorizationChanged,
      Sender sender) {
    this.method = request.method().name();
    this.path = request.uri().split("\\?", 2)[0];
    this.headers = request.headers().copy();
    this.body = Buffer.buffer(io.netty.buffer.ByteBufUtil.getBytes(request.content()));
    this.keepAlive = HttpUtil.isKeepAlive(request);
    this.arrival = arrival;
    this.secure = secure;
    this.authorizationChanged = authorizationChanged;
    this.sender = sender;
  }

  @Override
  public String method() {
    return method;
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public @Nullable String header(String name) {
    return headers.get(name);
  }

  @Override
  public Buffer body() {
    return body;
  }

  @Override
  public Arrival arrival() {
    return arrival;
  }

  @Override
  public boolean secure() {
    return secure;
  }

  @Override
  public boolean isAuthorizationChanged() {
    return authorizationChanged;
  }

  @Override
  public void onAbort(Runnable task) {
    onAbort = task;
  }

  @Override
  public void answer(int status, Map<String, String> answerHeaders, Buffer answerBody) {
    if (!answered) {
      answered = true;
      sender.send(status, answerHeaders, answerBody, keepAlive);
    }
  }

  void abort() {
    if (!answered) {
      answered = true;
      onAbort.run();
    }
  }
}
