/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The server side of Kura's web UI, as far as an add-on meets it: each method runs on the caller's
 * thread like a request and treats the connector as Kura does, its silences included (those it
 * reports to {@link #findings()}). One service in the framework.
 */
public interface WebUi {

  /**
   * A row of the Cloud Connections page; type is {@code Cloud connection}, {@code Publisher} or
   * {@code Subscriber}; status is {@code Connected}, {@code Disconnected} or {@code Not
   * registered}, and empty for publishers and subscribers.
   */
  record Row(String pid, String type, String status, String factoryPid, String connectionPid) {}

  /**
   * An installed package and the state names of its bundles by symbolic name, for example {@code
   * ACTIVE}.
   */
  record InstalledPackage(String name, String version, Map<String, String> bundles) {}

  // --- packages
  /**
   * As the agent does: moves the file, installs through DeploymentAdmin; waits for its event.
   * Throws when it was refused.
   */
  InstalledPackage installPackage(Path dp) throws Exception;

  void uninstallPackage(String name) throws Exception;

  List<InstalledPackage> packages();

  /** Waits until the packages that were installed before the last start are installed again. */
  void awaitPackages(Duration limit) throws Exception;

  // --- cloud connections page
  // Creating waits until what was created is registered, 2 s at most: then the page refreshes.

  /** The drop-down of New connection: what {@code getFactoryPid()} of each factory returns. */
  List<String> connectionFactories();

  void newConnection(String factoryPid, String pid) throws Exception;

  void deleteConnection(String pid) throws Exception;

  List<Row> cloudConnections() throws Exception;

  /** Tab names in the order shown. */
  List<String> tabs(String connectionPid) throws Exception;

  void connect(String pid) throws Exception;

  void disconnect(String pid) throws Exception;

  /** Publisher and subscriber factories that fit the connection. */
  List<String> pubSubFactories(String connectionPid) throws Exception;

  void newPubSub(String connectionPid, String factoryPid, String pid) throws Exception;

  // --- forms
  /**
   * Option ids and current values as the form shows them (passwords as a placeholder); empty when
   * Kura would show no form.
   */
  Map<String, Object> form(String pid) throws Exception;

  /**
   * Apply: merges the values over the current ones; a password given as text is encrypted as the UI
   * does.
   */
  void apply(String pid, Map<String, Object> values) throws Exception;

  /** As REST does: merges the values with nothing checked, whatever their range or type. */
  void put(String pid, Map<String, Object> values) throws Exception;

  // --- components and wires
  void newComponent(String factoryPid, String pid, Map<String, Object> values) throws Exception;

  void deleteComponent(String pid) throws Exception;

  void wire(String emitterPid, String receiverPid) throws Exception;

  /**
   * Counts of the wire publishers: {@code published} (accepted), {@code failed}, {@code dropped}.
   */
  Map<String, Long> wireCounts();

  // --- status and snapshots
  /** Status page: for each connection pid its lines. Throws what would break the page. */
  Map<String, Map<String, String>> statusPage() throws Exception;

  long takeSnapshot() throws Exception;

  List<Long> snapshots() throws Exception;

  void rollback(long snapshot) throws Exception;

  /** What the status LED shows, for example {@code ON}. */
  String led();

  /** Security page: trusts the certificates of a PEM file, in a keystore named by its pid. */
  void trust(String keystorePid, String alias, Path pem) throws Exception;

  /** What real Kura would have punished silently, one line each, oldest first, bounded. */
  List<String> findings();
}
