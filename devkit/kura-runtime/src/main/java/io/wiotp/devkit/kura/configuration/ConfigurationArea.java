/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.configuration;

import io.wiotp.devkit.kura.component.KuraConfiguration;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.ConfigurationService;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * Kura's part of ConfigurationAdmin: what has a {@code kura.service.pid}, at location {@code ?}.
 */
final class ConfigurationArea {

  private static final String ANY_LOCATION = "?";

  private final ConfigurationAdmin admin;

  ConfigurationArea(ConfigurationAdmin admin) {
    this.admin = admin;
  }

  Optional<Configuration> find(String pid) throws KuraException {
    List<Configuration> found = list("(" + ConfigurationService.KURA_SERVICE_PID + "=" + pid + ")");
    return found.stream()
        .filter(candidate -> pid.equals(value(candidate, ConfigurationService.KURA_SERVICE_PID)))
        .findFirst();
  }

  /** The pids of all factory instances. */
  List<String> factoryInstances() throws KuraException {
    String ksp = ConfigurationService.KURA_SERVICE_PID;
    return list("(&(" + ksp + "=*)(" + KuraConfiguration.FACTORY_PID + "=*))").stream()
        .map(configuration -> String.valueOf(value(configuration, ksp)))
        .toList();
  }

  /** Creates a factory instance; returns its {@code service.pid}. */
  String create(String factoryPid, String pid, Map<String, Object> properties)
      throws KuraException {
    try {
      Configuration configuration = admin.createFactoryConfiguration(factoryPid, ANY_LOCATION);
      write(configuration, pid, properties);
      return configuration.getPid();
    } catch (IOException e) {
      throw failed(pid, e);
    }
  }

  /** Creates or replaces the configuration of a component that is no factory's. */
  void singleton(String pid, Map<String, Object> properties) throws KuraException {
    try {
      write(admin.getConfiguration(pid, ANY_LOCATION), pid, properties);
    } catch (IOException e) {
      throw failed(pid, e);
    }
  }

  /** Replaces the properties, and announces the change even if there is none. */
  void write(Configuration configuration, String pid, Map<String, Object> properties)
      throws KuraException {
    Map<String, Object> own = new LinkedHashMap<>(properties);
    own.keySet().removeAll(List.of("service.pid", KuraConfiguration.FACTORY_PID));
    own.put(ConfigurationService.KURA_SERVICE_PID, pid);
    try {
      configuration.update(FrameworkUtil.asDictionary(own));
    } catch (IOException | IllegalArgumentException e) {
      throw failed(pid, e);
    }
  }

  void delete(Configuration configuration) throws KuraException {
    try {
      configuration.delete();
    } catch (IOException e) {
      throw failed(configuration.getPid(), e);
    }
  }

  static Map<String, Object> properties(Configuration configuration) {
    Dictionary<String, Object> dictionary = configuration.getProperties();
    if (dictionary == null) {
      return new LinkedHashMap<>();
    }
    return Collections.list(dictionary.keys()).stream()
        .collect(Collectors.toMap(key -> key, dictionary::get, (a, b) -> b, LinkedHashMap::new));
  }

  private List<Configuration> list(String filter) throws KuraException {
    try {
      Configuration[] found = admin.listConfigurations(filter);
      return found == null ? new ArrayList<>() : List.of(found);
    } catch (IOException | InvalidSyntaxException e) {
      throw failed(filter, e);
    }
  }

  private static Object value(Configuration configuration, String key) {
    return properties(configuration).getOrDefault(key, "");
  }

  private static KuraException failed(String what, Exception cause) {
    return new KuraException(KuraErrorCode.CONFIGURATION_ERROR, cause, what);
  }
}
