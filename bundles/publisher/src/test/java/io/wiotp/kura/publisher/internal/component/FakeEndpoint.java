/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.component;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.connection.DeliveryListener;
import io.wiotp.kura.connection.Endpoint;
import io.wiotp.kura.outbox.EntryId;
import io.wiotp.kura.outbox.OutboundEvent;
import io.wiotp.kura.protocol.event.PayloadLimit;
import io.wiotp.kura.protocol.id.DeviceId;
import io.wiotp.kura.protocol.id.Identity;
import io.wiotp.kura.protocol.id.Organization;
import io.wiotp.kura.protocol.id.Role;
import io.wiotp.kura.protocol.topic.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.kura.cloudconnection.CloudConnectionManager;
import org.eclipse.kura.cloudconnection.listener.CloudConnectionListener;

/** An endpoint in memory that checks what the real one checks at its door. */
final class FakeEndpoint implements Endpoint, CloudConnectionManager {
  final List<OutboundEvent> accepted = new CopyOnWriteArrayList<>();
  final List<Reason> refusals = new CopyOnWriteArrayList<>();
  final Map<DeliveryListener, String> deliveryListeners = new ConcurrentHashMap<>();
  final List<CloudConnectionListener> connectionListeners = new CopyOnWriteArrayList<>();
  volatile Identity identity =
      new Identity(new Organization("abc123"), Role.GATEWAY, new DeviceId("gw", "gw1"));
  volatile Reason refusal;
  volatile boolean silent;
  volatile boolean connected;

  FakeEndpoint role(Role role) {
    identity =
        new Identity(
            new Organization(role == Role.QUICKSTART ? "quickstart" : "abc123"),
            role,
            new DeviceId("gw", "gw1"));
    return this;
  }

  @Override
  public Optional<Identity> identity() {
    return Optional.ofNullable(identity);
  }

  @Override
  public CompletionStage<EntryId> accept(OutboundEvent outbound) {
    if (silent) {
      return new CompletableFuture<>();
    }
    try {
      if (refusal != null) {
        throw new RefusedException(refusal, "as the test wants");
      }
      PayloadLimit.check(topic(outbound), outbound.event().payload());
    } catch (RefusedException e) {
      return CompletableFuture.failedFuture(e);
    }
    accepted.add(outbound);
    return CompletableFuture.completedFuture(new EntryId(accepted.size()));
  }

  String topic(OutboundEvent outbound) throws RefusedException {
    return Topics.of(identity)
        .event(outbound.event().device(), outbound.event().eventId(), outbound.event().format());
  }

  void confirm(String source, long id) {
    deliveryListeners.forEach(
        (listener, of) -> {
          if (of.equals(source)) {
            listener.confirmed(new EntryId(id));
          }
        });
  }

  @Override
  public void noteRefusal(String source, Reason reason, String detail) {
    refusals.add(reason);
  }

  @Override
  public void addDeliveryListener(String source, DeliveryListener listener) {
    deliveryListeners.put(listener, source);
  }

  @Override
  public void removeDeliveryListener(DeliveryListener listener) {
    deliveryListeners.remove(listener);
  }

  @Override
  public boolean isConnected() {
    return connected;
  }

  @Override
  public void connect() {}

  @Override
  public void disconnect() {}

  @Override
  public void registerCloudConnectionListener(CloudConnectionListener listener) {
    connectionListeners.add(listener);
  }

  @Override
  public void unregisterCloudConnectionListener(CloudConnectionListener listener) {
    connectionListeners.remove(listener);
  }
}
