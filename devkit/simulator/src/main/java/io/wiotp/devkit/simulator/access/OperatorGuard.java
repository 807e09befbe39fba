/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.access;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps web sites out of what acts as operator without a key: the page, faults and the clock. The
 * page of somebody else in the same browser is told apart by its origin; a foreign name that was
 * made to resolve to this machine by the name in the request.
 */
public final class OperatorGuard {
  private static final Logger LOG = LoggerFactory.getLogger(OperatorGuard.class);

  private static final Pattern LOOPBACK =
      Pattern.compile(
          "localhost|127(\\.\\d{1,3}){3}|::1|0:0:0:0:0:0:0:1", Pattern.CASE_INSENSITIVE);

  /** What a browser says of a request that the page itself, or the address bar, made. */
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  private final String host;

  /**
   * @param host the name or address that the simulator was told to listen on
   */
  public OperatorGuard(String host) {
    this.host = host;
  }

  /** Guards all paths below {@code /sim/v1} that are added after this. */
  public void mount(Router router) {
    router.route("/sim/v1/*").handler(this::check);
  }

  /** Passes a request on, or answers it with 403. */
  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    String problem = problem(request);
    if (problem == null) {
      context.next();
      return;
    }
    LOG.info("{} {} refused: {}", request.method(), context.normalizedPath(), problem);
    context
        .response()
        .setStatusCode(403)
        .putHeader("Content-Type", "application/json")
        .end(new JsonObject().put("message", problem).toBuffer());
  }

  private @Nullable String problem(HttpServerRequest request) {
    HostAndPort authority = request.authority();
    if (authority == null || !isOwn(authority.host(), request.localAddress())) {
      return "The Host header names neither localhost nor this address.";
    }
    String origin = request.getHeader("Origin");
    if (origin != null && !origin.equals(request.scheme() + "://" + request.getHeader("Host"))) {
      return "The request comes from the page of another origin.";
    }
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null && !OWN_SITE.contains(site)) {
      return "The request comes from the page of another site.";
    }
    return null;
  }

  private boolean isOwn(String name, @Nullable SocketAddress local) {
    String bare =
        name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
    return LOOPBACK.matcher(bare).matches()
        || bare.equalsIgnoreCase(host)
        || (local != null && bare.equalsIgnoreCase(local.hostAddress()));
  }
}
