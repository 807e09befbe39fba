/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.id.Identifier;
import io.wiotp.devkit.simulator.registry.Organization;
import io.wiotp.devkit.simulator.registry.OrganizationSettings;
import io.wiotp.devkit.simulator.registry.Registry;
import io.wiotp.devkit.simulator.registry.RegistryFile;
import io.wiotp.devkit.simulator.registry.RegistryFileException;
import io.wiotp.devkit.simulator.registry.RegistryTables;
import io.wiotp.devkit.simulator.registry.SecretSource;
import io.wiotp.devkit.simulator.store.DataDirectoryException;
import io.wiotp.devkit.simulator.store.StateKeeper;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The organizations that a simulator starts with, and an API key that opens the first one. */
record Population(
    Registry registry, Organization organization, Credentials credentials, SecretSource secrets) {

  static Population of(SimulatorOptions options, @Nullable StateKeeper keeper)
      throws RegistryFileException, DataDirectoryException {
    SecretSource secrets = new SecretSource(options.random());
    RegistryFile file =
        options.registryFile() == null
            ? RegistryFile.empty()
            : RegistryFile.read(options.registryFile());
    String kept = keeper == null ? null : keeper.organization();
    String id = organizationId(options, file, kept, secrets);
    Organization organization = new Organization(id, options.clock(), secrets);
    if (keeper != null) {
      keeper.restore(RegistryTables.of(organization));
      keeper.organization(id);
    }
    if (kept == null) {
      file.fill(organization, options.clock());
    } else {
      // What was kept is newer than the file; but its keys are the only ones that can be shown.
      file.apiKeys(id).forEach(organization::putApiKey);
    }
    Registry registry = new Registry();
    registry.add(organization);
    Organization sandbox = new Organization(ClientId.QUICKSTART, options.clock(), secrets);
    sandbox.configure(OrganizationSettings.open().withMaxQos(0));
    registry.add(sandbox);
    return new Population(
        registry, organization, credentials(file, organization, secrets), secrets);
  }

  private static String organizationId(
      SimulatorOptions options, RegistryFile file, @Nullable String kept, SecretSource secrets)
      throws RegistryFileException {
    String wanted = options.organization();
    String listed = file.organization();
    if (wanted != null && listed != null && !wanted.equals(listed)) {
      throw new IllegalArgumentException(
          "organization '" + wanted + "' must be that of the registry file, '" + listed + "'");
    }
    String named = wanted != null ? wanted : listed;
    if (kept != null && named != null && !kept.equals(named)) {
      throw new IllegalArgumentException(
          "organization '" + named + "' must be that of the data directory, '" + kept + "'");
    }
    String chosen = kept != null ? kept : wanted != null ? wanted : listed;
    String id = chosen != null ? chosen : secrets.organization();
    if (!Identifier.isValid(id) || id.contains("-") || id.equals(ClientId.QUICKSTART)) {
      // The dash parts the API key (ID-16).
      throw new IllegalArgumentException(
          "organization must be "
              + Identifier.RULE
              + " without dash, and not quickstart, not '"
              + id
              + "'");
    }
    return id;
  }

  private static Credentials credentials(
      RegistryFile file, Organization organization, SecretSource secrets)
      throws RegistryFileException {
    for (Map.Entry<String, String> listed : file.apiKeys(organization.id()).entrySet()) {
      return new Credentials(listed.getKey(), listed.getValue());
    }
    Credentials made = new Credentials(secrets.apiKey(organization.id()), secrets.token());
    organization.putApiKey(made.apiKey(), made.apiToken());
    return made;
  }
}
