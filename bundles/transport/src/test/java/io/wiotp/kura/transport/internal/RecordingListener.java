/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal;

import io.wiotp.kura.api.ConnectionState;
import io.wiotp.kura.api.ConnectionStatus;
import io.wiotp.kura.api.Reason;
import io.wiotp.kura.transport.ConnectionListener;
import io.wiotp.kura.transport.InboundMessage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** Keeps what it is told, in order. */
public class RecordingListener implements ConnectionListener {
  static {
    // Every test of a real connection comes by here: a busy machine is slow, not wrong.
    Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
  }

  public final List<ConnectionStatus> statuses = new CopyOnWriteArrayList<>();
  public final List<InboundMessage> messages = new CopyOnWriteArrayList<>();

  @Override
  public void stateChanged(ConnectionStatus status) {
    statuses.add(status);
  }

  @Override
  public void messageArrived(InboundMessage message) {
    messages.add(message);
  }

  public List<ConnectionState> states() {
    return statuses.stream().map(ConnectionStatus::state).toList();
  }

  public List<Reason> reasons() {
    return statuses.stream().map(ConnectionStatus::reason).filter(r -> r != null).toList();
  }

  public ConnectionStatus last() {
    return statuses.get(statuses.size() - 1);
  }

  public boolean sawReason(Reason reason) {
    return reasons().contains(reason);
  }
}
