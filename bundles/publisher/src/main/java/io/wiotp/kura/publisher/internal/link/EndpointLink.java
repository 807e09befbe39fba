/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.link;

import io.wiotp.kura.connection.DeliveryListener;
import io.wiotp.kura.connection.Endpoint;
import io.wiotp.kura.outbox.EntryId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.kura.cloudconnection.CloudConnectionManager;
import org.eclipse.kura.cloudconnection.listener.CloudConnectionListener;
import org.eclipse.kura.cloudconnection.listener.CloudDeliveryListener;
import org.jspecify.annotations.Nullable;

/**
 * The publisher's endpoint, which comes and goes, and the listeners of the publisher, which stay.
 * They get the confirmations of this publisher alone, and the endpoint's changes of state; an
 * endpoint that comes connected or leaves connected counts as such a change.
 */
public final class EndpointLink implements DeliveryListener, CloudConnectionListener {
  private final String source;
  private final Guard guard;
  private final List<CloudDeliveryListener> deliveryListeners = new CopyOnWriteArrayList<>();
  private final List<CloudConnectionListener> connectionListeners = new CopyOnWriteArrayList<>();

  // Guarded by this; foreign code is called outside.
  private @Nullable Endpoint endpoint;
  private boolean connected;

  /**
   * @param source the publisher's pid
   */
  public EndpointLink(String source) {
    this.source = source;
    this.guard = new Guard(source, System::nanoTime);
  }

  public synchronized Optional<Endpoint> endpoint() {
    return Optional.ofNullable(endpoint);
  }

  /** An endpoint came, perhaps in place of another. */
  public void attach(Endpoint arrived) {
    Endpoint former;
    synchronized (this) {
      former = endpoint;
      endpoint = arrived;
    }
    if (former != null) {
      leave(former);
    }
    arrived.addDeliveryListener(source, this);
    if (arrived instanceof CloudConnectionManager manager) {
      manager.registerCloudConnectionListener(this);
      if (manager.isConnected()) {
        onConnectionEstablished();
      }
    }
  }

  /** An endpoint goes; ignored when another has taken its place. */
  public void detach(Endpoint leaving) {
    synchronized (this) {
      if (endpoint != leaving) {
        return;
      }
      endpoint = null;
    }
    leave(leaving);
  }

  private void leave(Endpoint leaving) {
    leaving.removeDeliveryListener(this);
    if (leaving instanceof CloudConnectionManager manager) {
      manager.unregisterCloudConnectionListener(this);
    }
    onDisconnected();
  }

  public void add(CloudDeliveryListener listener) {
    deliveryListeners.remove(listener);
    deliveryListeners.add(listener);
  }

  public void remove(CloudDeliveryListener listener) {
    deliveryListeners.remove(listener);
  }

  public void add(CloudConnectionListener listener) {
    connectionListeners.remove(listener);
    connectionListeners.add(listener);
  }

  public void remove(CloudConnectionListener listener) {
    connectionListeners.remove(listener);
  }

  @Override
  public void confirmed(EntryId id) {
    for (CloudDeliveryListener listener : deliveryListeners) {
      guard.run(() -> listener.onMessageConfirmed(id.toString()));
    }
  }

  @Override
  public void onConnectionEstablished() {
    tellChange(true, CloudConnectionListener::onConnectionEstablished);
  }

  @Override
  public void onConnectionLost() {
    tellChange(false, CloudConnectionListener::onConnectionLost);
  }

  @Override
  public void onDisconnected() {
    tellChange(false, CloudConnectionListener::onDisconnected);
  }

  private void tellChange(boolean nowConnected, Consumer<CloudConnectionListener> what) {
    synchronized (this) {
      if (connected == nowConnected) {
        return;
      }
      connected = nowConnected;
    }
    for (CloudConnectionListener listener : connectionListeners) {
      guard.run(() -> what.accept(listener));
    }
  }
}
