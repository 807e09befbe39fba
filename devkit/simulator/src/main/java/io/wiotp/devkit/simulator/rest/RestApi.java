/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.rest;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.wiotp.devkit.simulator.registry.Registry;
import io.wiotp.devkit.simulator.session.ConnectedClients;
import io.wiotp.devkit.simulator.space.Spaces;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP API, version 0002. All of it runs on the event loop. */
public final class RestApi {
  private static final Logger LOG = LoggerFactory.getLogger(RestApi.class);

  /** Largest body, in bytes (REST-3). */
  private static final int MAX_BODY = 512 * 1024;

  private final Authenticator authenticator;
  private final TypeRoutes types;
  private final DeviceRoutes devices;
  private final CacheRoutes cache;
  private final ManagementRoutes management;
  private final DiagnosticRoutes diagnostics;
  private final BulkRoutes bulk;
  private final AccessRoutes access;
  private final LogRoutes logs;
  private final CallRate rate;
  private final ActionRoutes actions;
  private final BundleRoutes bundles;
  private final ClientStateRoutes clientStates;

  public RestApi(Registry registry, Spaces spaces, ConnectedClients clients, Clock clock) {
    this.authenticator = new Authenticator(registry, spaces);
    this.types = new TypeRoutes(clock);
    DeviceRemoval removal = new DeviceRemoval(clients);
    this.devices = new DeviceRoutes(removal);
    this.cache = new CacheRoutes();
    this.management = new ManagementRoutes(clock);
    this.diagnostics = new DiagnosticRoutes();
    this.bulk = new BulkRoutes(removal);
    this.actions = new ActionRoutes();
    this.bundles = new BundleRoutes();
    this.clientStates = new ClientStateRoutes();
    this.access = new AccessRoutes();
    this.logs = new LogRoutes();
    this.rate = new CallRate(clock);
  }

  /** How many calls an organization may make. */
  public CallRate rate() {
    return rate;
  }

  /** Adds the API to the router of the HTTP port, with its way to answer errors. */
  public void mount(Router router) {
    router.route(ApiRouter.BASE + "/*").handler(this::authenticate);
    router.route(ApiRouter.BASE + "/*").handler(BodyHandler.create(false).setBodyLimit(MAX_BODY));
    ApiRouter api = new ApiRouter(router);
    types.mount(api);
    devices.mount(api);
    cache.mount(api);
    management.mount(api);
    diagnostics.mount(api);
    bulk.mount(api);
    access.mount(api);
    logs.mount(api);
    actions.mount(api);
    bundles.mount(api);
    clientStates.mount(api);
    router.route(ApiRouter.BASE + "/*").failureHandler(RestApi::failed);
    router.errorHandler(404, context -> fail(context, 404, "There is no such resource."));
    // The platform counts a wrong method as forbidden (REST-3).
    router.errorHandler(405, context -> fail(context, 403, "The method is not valid."));
    router.errorHandler(400, context -> fail(context, 400, "The request is not valid."));
    router.errorHandler(413, context -> fail(context, 413, "The body is too large."));
    router.errorHandler(500, RestApi::failed);
  }

  private void authenticate(RoutingContext context) {
    Caller caller = authenticator.authenticate(context.request().getHeader("Authorization"));
    if (!rate.admits(caller.space().organization().id())) {
      throw ApiException.of(429, "The organization made too many calls in this second.");
    }
    String path = context.normalizedPath().substring(ApiRouter.BASE.length());
    caller.require(RolePolicy.of(context.request().method(), path));
    ApiRouter.remember(context, caller);
    context.next();
  }

  static void failed(RoutingContext context) {
    Throwable failure = context.failure();
    if (failure instanceof ApiException refused) {
      answer(context, refused);
    } else if (failure == null || context.statusCode() != 500) {
      context.next();
    } else {
      LOG.error("{} {} failed", context.request().method(), context.normalizedPath(), failure);
      fail(context, 500, "Unexpected error.");
    }
  }

  private static void fail(RoutingContext context, int status, String text) {
    answer(context, ApiException.of(status, text));
  }

  private static void answer(RoutingContext context, ApiException refused) {
    if (context.response().ended()) {
      return;
    }
    LOG.info(
        "{} {}: {} {}",
        context.request().method(),
        context.normalizedPath(),
        refused.status(),
        refused.getMessage());
    if (refused.status() == 401) {
      context.response().putHeader("WWW-Authenticate", "Basic realm=\"platform\"");
    }
    context
        .response()
        .setStatusCode(refused.status())
        .putHeader("Content-Type", "application/json")
        .end(refused.body().toBuffer());
  }
}
