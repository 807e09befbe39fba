/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.action.ActionException;
import io.wiotp.devkit.simulator.action.ActionOrder;
import io.wiotp.devkit.simulator.action.ActionRequest;
import io.wiotp.devkit.simulator.action.Actions;
import io.wiotp.devkit.simulator.action.DeviceStatus;
import io.wiotp.devkit.simulator.action.Exchange;
import io.wiotp.devkit.simulator.id.DeviceKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Starts device management actions and follows them, for tests in the same process (SIM-43). Its
 * methods may be called from any thread but the simulator's own.
 */
public final class ActionControl {
  private final EventLoop loop;
  private final Actions actions;

  /** Waits for the end of requests; used on the event loop only. */
  private final List<Waiter> waiters = new ArrayList<>();

  ActionControl(EventLoop loop, Actions actions) {
    this.loop = loop;
    this.actions = actions;
    actions.observe((request, status) -> changed(request));
  }

  /**
   * Starts an action.
   *
   * @return the id of the request
   * @throws ActionException if the platform refuses it; then nothing was sent
   */
  public String start(ActionOrder order) throws Exception {
    return loop.call(() -> actions.start(order).id());
  }

  /**
   * Waits until a request is complete for all its devices.
   *
   * @param patience in real time, whatever the simulator's clock says
   * @return the status of each device, in the order of the request
   * @throws ActionException if there is no such request
   * @throws TimeoutException if it is not complete after that time
   */
  public List<DeviceStatus> await(String requestId, Duration patience) throws Exception {
    Waiter waiter =
        loop.call(
            () -> {
              Waiter added = new Waiter(actions.request(requestId), new CompletableFuture<>());
              waiters.add(added);
              changed(added.request());
              return added;
            });
    try {
      return waiter.result().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new TimeoutException("not complete: " + loop.call(waiter.request()::statuses));
    } finally {
      loop.call(() -> waiters.remove(waiter));
    }
  }

  /** How a request stands for one device; fails if it is not for that one. */
  public DeviceStatus status(String requestId, DeviceKey device) throws Exception {
    return loop.call(
        () -> {
          DeviceStatus status = actions.request(requestId).status(device);
          if (status == null) {
            throw new IllegalArgumentException("the request is not for " + device);
          }
          return status;
        });
  }

  /** What was sent and what came for one device, oldest first (SIM-36). */
  public List<Exchange> exchanges(String requestId, DeviceKey device) throws Exception {
    return loop.call(() -> actions.request(requestId).exchanges(device));
  }

  /** Cancels a request for all devices in progress. */
  public void cancel(String requestId) throws Exception {
    loop.call(
        () -> {
          actions.cancel(requestId);
          return requestId;
        });
  }

  /**
   * Defines a bundle of custom actions (DM-174).
   *
   * @throws ActionException if the document is not valid, or its id is taken
   */
  public void defineBundle(JsonObject document) throws Exception {
    loop.call(() -> actions.bundles().add(document));
  }

  private void changed(ActionRequest request) {
    if (!request.isComplete()) {
      return;
    }
    for (Waiter waiter : waiters) {
      if (waiter.request() == request) {
        waiter.result().complete(request.statuses());
      }
    }
  }

  private record Waiter(ActionRequest request, CompletableFuture<List<DeviceStatus>> result) {}
}
