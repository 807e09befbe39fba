/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps web sites out of what needs no authentication. A site whose name was made to point at this
 * machine shows that name as Host; one that writes across origins shows its own as Origin.
 */
final class LocalGuard implements Handler<RoutingContext> {
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?(::1|0:0:0:0:0:0:0:1)]?");

  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  @Override
  public void handle(RoutingContext call) {
    HttpServerRequest request = call.request();
    HostAndPort host = request.authority();
    if (host == null || !isHere(host.host(), request)) {
      refuse(call, "Host", host == null ? "" : host.host(), "a name of this machine's loopback");
    } else if (!READING.contains(request.method()) && isForeign(request)) {
      refuse(call, "Origin", String.valueOf(request.getHeader("Origin")), "this server's own");
    } else {
      call.next();
    }
  }

  private static boolean isHere(String host, HttpServerRequest request) {
    String name = host.toLowerCase(Locale.ROOT);
    String listening = request.localAddress().hostAddress();
    return LOOPBACK.matcher(name).matches()
        || name.equals(listening)
        || name.equals("[" + listening + "]");
  }

  private static boolean isForeign(HttpServerRequest request) {
    @Nullable String origin = request.getHeader("Origin");
    @Nullable String site = request.getHeader("Sec-Fetch-Site");
    boolean foreignOrigin =
        origin != null && !origin.equals(request.scheme() + "://" + request.getHeader("Host"));
    return foreignOrigin || "cross-site".equals(site) || "same-site".equals(site);
  }

  private static void refuse(RoutingContext call, String header, String value, String rule) {
    call.response()
        .setStatusCode(403)
        .putHeader("Content-Type", "application/json")
        .end(
            new JsonObject()
                .put("message", header + " must be " + rule)
                .put("option", header)
                .put("value", value)
                .put("rule", rule)
                .toBuffer());
  }
}
