/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.it.connector;

import io.wiotp.devkit.kura.it.probe.Probe;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.kura.cloudconnection.subscriber.CloudSubscriber;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.configuration.Password;
import org.eclipse.kura.crypto.CryptoService;
import org.eclipse.kura.position.PositionService;
import org.eclipse.kura.security.keystore.KeystoreService;
import org.eclipse.kura.status.CloudConnectionStatusComponent;
import org.eclipse.kura.status.CloudConnectionStatusEnum;
import org.eclipse.kura.status.CloudConnectionStatusService;
import org.eclipse.kura.system.SystemService;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.osgi.service.event.EventHandler;

@Component(
    service = {Probe.class, EventHandler.class},
    property = "event.topics=org/eclipse/kura/*")
public final class ProbeComponent implements Probe, EventHandler {

  private final Map<String, Lamp> lamps = new ConcurrentHashMap<>();
  private final List<String> events = new CopyOnWriteArrayList<>();

  @Activate private BundleContext context;
  @Reference private ConfigurationService configurations;
  @Reference private CryptoService crypto;
  @Reference private CloudConnectionStatusService status;
  @Reference private EventAdmin admin;
  @Reference private SystemService system;
  @Reference private PositionService position;

  private static final class Lamp implements CloudConnectionStatusComponent {
    private final int priority;
    private volatile CloudConnectionStatusEnum shown = CloudConnectionStatusEnum.OFF;

    Lamp(int priority) {
      this.priority = priority;
    }

    @Override
    public int getNotificationPriority() {
      return priority;
    }

    @Override
    public CloudConnectionStatusEnum getNotificationStatus() {
      return shown;
    }

    @Override
    public void setNotificationStatus(CloudConnectionStatusEnum status) {
      shown = status;
    }
  }

  @Override
  public void handleEvent(Event event) {
    StringBuilder text = new StringBuilder(event.getTopic());
    for (String name : event.getPropertyNames()) {
      text.append(' ').append(name).append('=').append(event.getProperty(name));
    }
    events.add(text.toString());
  }

  @Override
  public List<String> events() {
    return events;
  }

  @Override
  public List<String> calls() {
    return Journal.CALLS;
  }

  private static Map<String, Object> in(Map<String, Object> properties) {
    Map<String, Object> result = new HashMap<>(properties);
    result.replaceAll(
        (key, value) ->
            value instanceof String text && text.startsWith("password:")
                ? new Password(text.substring(9))
                : value);
    return result;
  }

  private static Map<String, Object> out(ComponentConfiguration configuration) {
    Map<String, Object> result = new TreeMap<>(configuration.getConfigurationProperties());
    result.replaceAll(
        (key, value) -> value instanceof Password password ? "password:" + password : value);
    return result;
  }

  @Override
  public void create(String factoryPid, String pid, Map<String, Object> properties)
      throws Exception {
    configurations.createFactoryConfiguration(factoryPid, pid, in(properties), true);
  }

  @Override
  public void delete(String pid) throws Exception {
    configurations.deleteFactoryConfiguration(pid, true);
  }

  @Override
  public void update(String pid, Map<String, Object> properties) throws Exception {
    configurations.updateConfiguration(pid, in(properties));
  }

  @Override
  public Map<String, Object> configuration(String pid) throws Exception {
    return out(configurations.getComponentConfiguration(pid));
  }

  @Override
  public Map<String, Map<String, Object>> configurations() throws Exception {
    Map<String, Map<String, Object>> result = new TreeMap<>();
    configurations
        .getComponentConfigurations()
        .forEach(each -> result.put(each.getPid(), out(each)));
    return result;
  }

  @Override
  public Map<String, Object> snapshot(long id, String pid) throws Exception {
    return configurations.getSnapshot(id).stream()
        .filter(each -> each.getPid().equals(pid))
        .findFirst()
        .map(ProbeComponent::out)
        .orElseThrow();
  }

  @Override
  public List<String> factoryPids() {
    return List.copyOf(configurations.getFactoryComponentPids());
  }

  @Override
  public Map<String, Object> received(String pid) {
    return Journal.RECEIVED.getOrDefault(pid, Map.of());
  }

  @Override
  public String encrypt(String plain) throws Exception {
    return new String(crypto.encryptAes(plain.toCharArray()));
  }

  @Override
  public String decrypt(String text) throws Exception {
    return new String(crypto.decryptAes(text.toCharArray()));
  }

  @Override
  public void led(String name, int priority, String shown) {
    Lamp lamp =
        lamps.computeIfAbsent(
            name,
            key -> {
              Lamp created = new Lamp(priority);
              status.register(created);
              return created;
            });
    status.updateStatus(lamp, CloudConnectionStatusEnum.valueOf(shown));
  }

  @Override
  public void ledGone(String name) {
    status.unregister(lamps.remove(name));
  }

  private <T> T byPid(Class<T> type, String pid) {
    try {
      var references = context.getServiceReferences(type, "(kura.service.pid=" + pid + ")");
      return context.getService(references.iterator().next());
    } catch (org.osgi.framework.InvalidSyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public void emit(String sensorPid, List<Map<String, Object>> records) {
    byPid(TestSensor.class, sensorPid).emit(records);
  }

  @Override
  public List<Map<String, Object>> published() {
    return Journal.PUBLISHED;
  }

  @Override
  public void arrive(String subscriberPid, Map<String, Object> metrics) {
    ((TestSubscriber) byPid(CloudSubscriber.class, subscriberPid)).arrive(metrics);
  }

  @Override
  public List<Map<String, Object>> wired() {
    return Journal.WIRED;
  }

  @Override
  public void post(String topic, Map<String, Object> properties) {
    admin.sendEvent(new Event(topic, properties));
  }

  @Override
  public List<String> keystoreAliases(String pid) throws Exception {
    return byPid(KeystoreService.class, pid).getAliases();
  }

  @Override
  public Map<String, String> system() {
    return Map.of(
        "data", system.getKuraDataDirectory(),
        "version", system.getKuraVersion(),
        "mac", system.getPrimaryMacAddress());
  }

  @Override
  public boolean isLocked() {
    return position.isLocked();
  }
}
