/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.mqtt;

import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.ledger.Ledger;
import io.wiotp.devkit.simulator.ledger.RecentEvent;
import io.wiotp.devkit.simulator.observe.PlatformObserver;
import io.wiotp.devkit.simulator.session.Message;
import io.wiotp.devkit.simulator.session.Session;
import io.wiotp.devkit.simulator.space.OrganizationSpace;
import io.wiotp.devkit.simulator.topic.Address;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Notes and routes what was admitted, through whichever door it came. */
final class Intake {
  private final Ledger ledger;
  private final PlatformObserver observer;
  private final Clock clock;

  Intake(Ledger ledger, PlatformObserver observer, Clock clock) {
    this.ledger = ledger;
    this.observer = observer;
    this.clock = clock;
  }

  /**
   * Takes a publication.
   *
   * @param client client id of the publisher
   * @return a subscriber that can not keep up; null if all can
   */
  @Nullable Session take(OrganizationSpace space, String client, Message message) {
    DeviceKey device = message.address().device();
    if (device == null) {
      return null;
    }
    return switch (message.address().kind()) {
      case EVENT -> event(space, client, device, message);
      case COMMAND -> command(space, client, device, message);
      case MANAGEMENT -> {
        space.management().requests().accept(client, device, message);
        yield null;
      }
      default -> null;
    };
  }

  private @Nullable Session command(
      OrganizationSpace space, String client, DeviceKey device, Message message) {
    Address address = message.address();
    ledger.command();
    observer.command(
        space.organization().id(),
        client,
        device,
        address.name(),
        address.format(),
        message.payload());
    return space.router().route(message);
  }

  private @Nullable Session event(
      OrganizationSpace space, String client, DeviceKey device, Message message) {
    Address address = message.address();
    ledger.event(
        new RecentEvent(
            clock.instant(),
            space.organization().id(),
            client,
            device,
            address.name(),
            address.format(),
            message.payload()));
    observer.event(
        space.organization().id(),
        client,
        device,
        address.name(),
        address.format(),
        message.payload());
    space.management().devices().active(device);
    space.lastEvents().put(device, address.name(), address.format(), message.payload());
    return space.router().route(message);
  }
}
