/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.mqtt;

import io.vertx.core.buffer.Buffer;
import io.wiotp.devkit.simulator.id.ClientClass;
import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.session.CloseCode;
import io.wiotp.devkit.simulator.session.Message;
import io.wiotp.devkit.simulator.space.OrganizationSpace;
import io.wiotp.devkit.simulator.topic.Address;
import io.wiotp.devkit.simulator.topic.Filter;
import io.wiotp.devkit.simulator.topic.TopicException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rules of the MQTT doors for clients without an MQTT connection (HTTP-1, HTTP-9). */
public final class DirectDoor {
  private final Intake intake;
  private final Function<Caller, @Nullable GatewayAdmission> admissions;

  /**
   * Who publishes or receives.
   *
   * @param user API key of an application; empty for devices and gateways
   */
  public record Caller(ClientId client, OrganizationSpace space, String user) {
    private ClientAuthority authority() {
      return new ClientAuthority(client, space, user);
    }
  }

  DirectDoor(Intake intake, Function<Caller, @Nullable GatewayAdmission> admissions) {
    this.intake = intake;
    this.admissions = admissions;
  }

  /**
   * Publishes at quality of service 0 (HTTP-7).
   *
   * @param then is told, now or after a registration, why not; null if it was routed
   * @throws TopicException if the client's class or role may not publish to the topic
   */
  public void publish(
      Caller caller, String topic, Buffer payload, Consumer<@Nullable CloseCode> then)
      throws TopicException {
    Address address = caller.authority().grammar().publication(topic);
    DeviceKey device = address.device();
    GatewayAdmission admission = admissions.apply(caller);
    if (admission == null || device == null) {
      settle(caller, address, payload, refusal(caller, device), then);
      return;
    }
    admission.admit(
        device,
        refusal -> settle(caller, address, payload, refusal == null ? null : refusal.code(), then));
  }

  /**
   * The typed form of a filter.
   *
   * @throws TopicException if the client's class may not subscribe to it
   */
  public Filter filter(Caller caller, String text) throws TopicException {
    return caller.authority().grammar().filter(text);
  }

  /** Whether a message may be shown to the client at all (GW-17). */
  public Predicate<Message> admits(Caller caller) {
    return caller.authority().admits();
  }

  private void settle(
      Caller caller,
      Address address,
      Buffer payload,
      @Nullable CloseCode refused,
      Consumer<@Nullable CloseCode> then) {
    if (refused == null) {
      intake.take(caller.space(), caller.client().text(), new Message(address, 0, payload));
    }
    then.accept(refused);
  }

  /** An application may speak for devices that exist and that it sees (EVT-3, APP-8). */
  private static @Nullable CloseCode refusal(Caller caller, @Nullable DeviceKey device) {
    if (device == null || caller.client().isQuickstart()) {
      return null;
    }
    boolean permitted =
        caller.space().organization().device(device) != null
            && (caller.client().clientClass() == ClientClass.DEVICE
                || caller.authority().sees(device));
    return permitted ? null : CloseCode.NOT_AUTHORIZED;
  }
}
