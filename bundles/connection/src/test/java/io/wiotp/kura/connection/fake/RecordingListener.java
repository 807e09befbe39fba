/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.fake;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.kura.cloudconnection.listener.CloudConnectionListener;
import org.eclipse.kura.cloudconnection.listener.CloudDeliveryListener;

/** Writes down what it hears and on which thread. */
public class RecordingListener implements CloudConnectionListener, CloudDeliveryListener {
  public final List<String> heard = new CopyOnWriteArrayList<>();
  public final List<String> threads = new CopyOnWriteArrayList<>();

  @Override
  public void onConnectionEstablished() {
    hear("established");
  }

  @Override
  public void onConnectionLost() {
    hear("lost");
  }

  @Override
  public void onDisconnected() {
    hear("disconnected");
  }

  @Override
  public void onMessageConfirmed(String messageId) {
    hear("confirmed " + messageId);
  }

  private void hear(String what) {
    threads.add(Thread.currentThread().getName());
    heard.add(what);
  }
}
