/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

import io.wiotp.devkit.simulator.action.ActionException.Cause;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.management.ActionListener;
import io.wiotp.devkit.simulator.management.DeviceManagement;
import io.wiotp.devkit.simulator.registry.Organization;
import io.wiotp.devkit.simulator.store.DurableTable;
import io.wiotp.devkit.simulator.timer.Timer;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Actions and custom bundles of one organization. Used on the event loop only. */
public final class Actions {
  /** Devices of all requests together that are kept (REST-65). */
  private static final int MAX_RUNS = 100_000;

  private final RequestTable table = new RequestTable(MAX_RUNS);
  private final BundleCatalog bundles = new BundleCatalog();
  private final OrderCheck check;
  private final ActionEngine engine;

  /** Listens to the management messages of the organization's devices from now on. */
  public Actions(
      Organization organization,
      DeviceManagement management,
      Clock clock,
      Timer timer,
      RequestIds ids) {
    this(new ManagementPort(organization, management, clock), clock, timer, ids);
    management.requests().listener(engine);
    management.requests().bundles(bundles::contains);
  }

  Actions(DevicePort devices, Clock clock, Timer timer, RequestIds ids) {
    this.check = new OrderCheck(devices, bundles);
    this.engine = new ActionEngine(devices, table, ids, clock, timer);
  }

  /** What hears of the devices. */
  ActionListener listener() {
    return engine;
  }

  public BundleCatalog bundles() {
    return bundles;
  }

  /** What of it outlives the process: the bundles. Requests do not. */
  public List<DurableTable<?>> tables() {
    return List.of(new BundleTable(bundles));
  }

  /** Tells somebody how requests go on. */
  public void observe(ActionObserver observer) {
    engine.observe(observer);
  }

  /**
   * Starts an action (REST-50).
   *
   * @throws ActionException if it may not start; then nothing was sent
   */
  public ActionRequest start(ActionOrder order) throws ActionException {
    engine.expire();
    ActionOrder resolved = check.checked(order);
    requireNoFirmware(resolved);
    if (!table.makeRoom(resolved.devices().size())) {
      throw new ActionException(Cause.FORBIDDEN, "Too many requests are outstanding.");
    }
    cancelFirmware(resolved);
    return engine.start(resolved);
  }

  /** All requests, oldest first. */
  public List<ActionRequest> requests() {
    engine.expire();
    return table.all();
  }

  /**
   * A request.
   *
   * @throws ActionException if there is none of that id
   */
  public ActionRequest request(String id) throws ActionException {
    engine.expire();
    ActionRequest request = table.get(id);
    if (request == null) {
      throw new ActionException(Cause.MISSING, "There is no such request.");
    }
    return request;
  }

  /** Cancels a request for all devices in progress (REST-54). */
  public void cancel(String id) throws ActionException {
    engine.end(request(id), StatusCode.CANCELLED, "Cancelled by the initiator.");
  }

  /** Forgets a request, whatever its state (REST-53). */
  public void clear(String id) throws ActionException {
    cancel(id);
    table.remove(request(id));
  }

  /** Ends all that is outstanding for a device that was removed. */
  public void forget(DeviceKey device) {
    for (DeviceRun run : table.runs(device)) {
      engine.end(run, StatusCode.FAILED, "The device was removed.");
    }
  }

  /** One firmware action per device, unless the new one overrides it (DM-164). */
  private void requireNoFirmware(ActionOrder order) throws ActionException {
    if (!order.action().isFirmware() || order.override()) {
      return;
    }
    for (DeviceKey device : order.devices()) {
      if (firmwareRun(device) != null) {
        throw new ActionException(
            Cause.CONFLICT, "A firmware action is outstanding for " + device + ".");
      }
    }
  }

  private void cancelFirmware(ActionOrder order) {
    if (!order.action().isFirmware()) {
      return;
    }
    for (DeviceKey device : order.devices()) {
      DeviceRun run = firmwareRun(device);
      if (run != null) {
        engine.end(run, StatusCode.CANCELLED, "Overridden by another request.");
      }
    }
  }

  private @Nullable DeviceRun firmwareRun(DeviceKey device) {
    for (DeviceRun run : table.runs(device)) {
      if (run.request().order().action().isFirmware()) {
        return run;
      }
    }
    return null;
  }
}
