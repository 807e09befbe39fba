/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.web;

import io.wiotp.devkit.kura.finding.Findings;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.kura.KuraConnectException;
import org.eclipse.kura.KuraDisconnectException;
import org.eclipse.kura.cloudconnection.CloudConnectionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connect and Disconnect: every manager whose pid <b>ends with</b> the selected one (1.5). */
final class ConnectButton {

  private static final Logger LOG = LoggerFactory.getLogger(ConnectButton.class);

  private final Services services;
  private final Findings findings;

  ConnectButton(Requests requests) {
    this.services = requests.services();
    this.findings = requests.findings();
  }

  void connect(String pid) throws Exception {
    try {
      onMatching(pid, CloudConnectionManager::connect);
    } catch (KuraConnectException e) {
      LOG.error("{}: not connected", pid, e);
      findings.add(pid + ": the person does not see why connect() failed: " + e.getMessage());
      throw new IllegalStateException(
          "Failed to connect! Please review your configuration and try again later.", e);
    }
  }

  void disconnect(String pid) throws Exception {
    try {
      onMatching(pid, CloudConnectionManager::disconnect);
    } catch (KuraDisconnectException e) {
      LOG.error("{}: not disconnected", pid, e);
      throw new IllegalStateException("The operation failed, see the device's log.", e);
    }
  }

  /** What is done with a manager. */
  private interface Press {
    void on(CloudConnectionManager manager) throws Exception;
  }

  private void onMatching(String selected, Press press) throws Exception {
    List<String> pressed = new ArrayList<>();
    services.forEach(
        CloudConnectionManager.class,
        (reference, manager) -> {
          String pid = Services.pid(reference);
          if (pid == null) {
            findings.add(
                Services.name(reference)
                    + ": a CloudConnectionManager without kura.service.pid: Connect and Disconnect"
                    + " fail for every connection");
            throw new NullPointerException("kura.service.pid of " + reference);
          }
          if (pid.endsWith(selected)) {
            pressed.add(pid);
            press.on(manager);
          }
        });
    if (pressed.size() > 1) {
      findings.add(selected + ": Connect and Disconnect operate all of " + pressed);
    }
    if (pressed.isEmpty()) {
      findings.add(selected + ": Connect and Disconnect find nothing to operate");
    }
  }
}
