/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.notify;

import io.wiotp.kura.api.ConnectionState;
import io.wiotp.kura.api.ConnectionStatus;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.kura.cloudconnection.listener.CloudConnectionListener;

/** Turns changes of state into what listeners, console and LED understand. */
public final class Announcer {
  private final Guard guard;
  private final NotifyThread thread;
  private final ConsoleEvents console;
  private final StatusLed led;
  private final List<CloudConnectionListener> listeners = new CopyOnWriteArrayList<>();

  public Announcer(String pid, NotifyThread thread, ConsoleEvents console, StatusLed led) {
    this.guard = new Guard(pid, System::nanoTime);
    this.thread = thread;
    this.console = console;
    this.led = led;
  }

  public void add(CloudConnectionListener listener) {
    listeners.remove(listener);
    listeners.add(listener);
  }

  public void remove(CloudConnectionListener listener) {
    listeners.remove(listener);
  }

  /** Only hands over; may be called under locks. */
  public void changed(ConnectionStatus from, ConnectionStatus to) {
    thread.state(() -> announce(from, to));
  }

  private void announce(ConnectionStatus from, ConnectionStatus to) {
    guard.run(() -> led.show(to.state()));
    if (to.connected() && !from.connected()) {
      guard.run(console::established);
      tell(CloudConnectionListener::onConnectionEstablished);
    } else if (from.connected() && !to.connected()) {
      guard.run(console::lost);
      tell(
          to.state() == ConnectionState.STOPPED
              ? CloudConnectionListener::onDisconnected
              : CloudConnectionListener::onConnectionLost);
    }
  }

  private void tell(Consumer<CloudConnectionListener> what) {
    for (CloudConnectionListener listener : listeners) {
      guard.run(() -> what.accept(listener));
    }
  }
}
