/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.page;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.wiotp.devkit.simulator.ledger.Ledger;
import io.wiotp.devkit.simulator.session.ConnectedClients;
import io.wiotp.devkit.simulator.space.OrganizationSpace;
import io.wiotp.devkit.simulator.timer.Timer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * The page for a person, and what it talks to. Whoever can open it acts as operator of the
 * simulator, without a key.
 */
public final class LivePage {
  private static final String BASE = "/sim/v1/";

  /** Largest body, in bytes: the largest payload as escaped text. */
  private static final int MAX_BODY = 1024 * 1024;

  private final OrganizationSpace space;
  private final StreamHub hub;
  private final CommandDesk commands;
  private final ActionDesk actions;

  /**
   * @param feed hears of everything from the start
   * @param sections what else the page shows
   */
  public LivePage(
      OrganizationSpace space,
      ConnectedClients clients,
      Ledger ledger,
      Feed feed,
      List<Section> sections,
      Clock clock,
      Timer timer) {
    this.space = space;
    this.actions = new ActionDesk(space.actions());
    List<Section> all = new ArrayList<>(sections);
    all.add(actions.section());
    this.hub =
        new StreamHub(feed, new DeviceBoard(space, clients, feed, clock), new Sections(all), timer);
    this.commands = new CommandDesk(space, ledger, feed);
  }

  /** Handles a request of the page that was let in. */
  private interface Endpoint {
    void handle(RoutingContext context) throws OperatorException;
  }

  /** Adds the paths; those below {@code /sim/v1} need a guard, since they need no key. */
  public void mount(Router router) {
    new PageAssets().mount(router);
    router.get(BASE + "state").handler(this::state);
    router.get(BASE + "stream").handler(hub::open);
    change(router, HttpMethod.POST, "commands", commands::send);
    change(router, HttpMethod.POST, "actions", actions::start);
    change(router, HttpMethod.POST, "actions/:id/cancel", actions::cancel);
    change(router, HttpMethod.DELETE, "actions/:id", actions::clear);
  }

  private void state(RoutingContext context) {
    context
        .response()
        .putHeader("Content-Type", "application/json")
        .putHeader("Cache-Control", "no-store")
        .end(hub.state(space.organization().id()).toBuffer());
  }

  private void change(Router router, HttpMethod method, String path, Endpoint endpoint) {
    // One route each: a body handler may not follow on the same route.
    router.route(method, BASE + path).handler(BodyHandler.create(false).setBodyLimit(MAX_BODY));
    router.route(method, BASE + path).handler(context -> run(context, endpoint));
  }

  private static void run(RoutingContext context, Endpoint endpoint) {
    try {
      endpoint.handle(context);
    } catch (OperatorException e) {
      e.answer(context);
    }
  }
}
