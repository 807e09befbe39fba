/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.rest;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wiotp.devkit.simulator.action.ActionException;
import io.wiotp.devkit.simulator.registry.RegistryException;
import java.util.Set;

/** Binds paths below the API's base to their handlers. */
final class ApiRouter {
  /** Path of the API (CON-2). */
  static final String BASE = "/api/v0002";

  private static final String CALLER = "caller";

  private static final Set<String> DEVICE = Set.of("typeId", "deviceId");

  private final Router router;

  ApiRouter(Router router) {
    this.router = router;
  }

  /** Handles one kind of request. */
  interface Endpoint {
    void handle(ApiCall call) throws RegistryException, ActionException;
  }

  void get(String path, Endpoint endpoint) {
    bind(HttpMethod.GET, path, endpoint);
  }

  void post(String path, Endpoint endpoint) {
    bind(HttpMethod.POST, path, endpoint);
  }

  void put(String path, Endpoint endpoint) {
    bind(HttpMethod.PUT, path, endpoint);
  }

  void delete(String path, Endpoint endpoint) {
    bind(HttpMethod.DELETE, path, endpoint);
  }

  /** Notes who calls, for the endpoint that follows. */
  static void remember(RoutingContext context, Caller caller) {
    context.put(CALLER, caller);
  }

  private void bind(HttpMethod method, String path, Endpoint endpoint) {
    router.route(method, BASE + path).handler(context -> run(context, endpoint));
  }

  private static void run(RoutingContext context, Endpoint endpoint) {
    Caller caller = context.get(CALLER);
    ApiCall call = new ApiCall(context, caller);
    if (caller.gateway() == null && context.pathParams().keySet().containsAll(DEVICE)) {
      // An API key with groups is kept from the other devices whatever it asks of them (APP-8).
      caller.requireReadable(call.device());
    }
    try {
      endpoint.handle(call);
    } catch (RegistryException e) {
      throw ApiException.of(e);
    } catch (ActionException e) {
      throw ApiException.of(e);
    }
  }
}
