/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.deployment;

import io.wiotp.devkit.kura.finding.Findings;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.osgi.framework.Bundle;
import org.osgi.service.deploymentadmin.BundleInfo;
import org.osgi.service.deploymentadmin.DeploymentAdmin;
import org.osgi.service.deploymentadmin.DeploymentException;
import org.osgi.service.deploymentadmin.DeploymentPackage;

/** Installs and uninstalls through DeploymentAdmin (kura-contract 8.2). One thread at a time. */
final class PackageInstaller {

  private final DeploymentAdmin admin;
  private final PackageRegister register;
  private final Path folder;
  private final BundleDiagnosis diagnosis;
  private final Findings findings;

  PackageInstaller(
      DeploymentAdmin admin,
      PackageRegister register,
      Path folder,
      BundleDiagnosis diagnosis,
      Findings findings) {
    this.admin = admin;
    this.register = register;
    this.folder = folder;
    this.diagnosis = diagnosis;
    this.findings = findings;
  }

  /** Installs the file, moves it to the packages folder and registers it for the next boot. */
  DeploymentPackage install(String url) throws IOException, DeploymentException {
    Path source = file(url);
    DeploymentPackage installed = installOnly(source);
    Path kept = folder.resolve(installed.getName() + "_" + installed.getVersion() + ".dp");
    if (!source.equals(kept)) {
      Files.move(source, kept, StandardCopyOption.REPLACE_EXISTING);
    }
    register.put(installed.getName(), kept);
    return installed;
  }

  /** Installs a file that stays where it is. */
  DeploymentPackage installOnly(Path source) throws IOException, DeploymentException {
    try (InputStream in = Files.newInputStream(source)) {
      DeploymentPackage installed = admin.installDeploymentPackage(in);
      review(installed);
      return installed;
    }
  }

  static Path file(String url) throws FileNotFoundException {
    URI uri = URI.create(url);
    if (!"file".equals(uri.getScheme())) {
      throw new FileNotFoundException(url + ": this agent reads file: URLs only");
    }
    return Path.of(uri.getPath());
  }

  void uninstall(String name) throws IOException, DeploymentException {
    DeploymentPackage installed = admin.getDeploymentPackage(name);
    if (installed == null) {
      throw new FileNotFoundException("no package " + name + " is installed");
    }
    installed.uninstall();
    var kept = register.remove(name);
    if (kept.isPresent()) {
      Files.deleteIfExists(kept.get());
    }
  }

  /** DeploymentAdmin calls it success whatever became of the bundles. */
  private void review(DeploymentPackage installed) {
    for (BundleInfo info : installed.getBundleInfos()) {
      Bundle bundle = installed.getBundle(info.getSymbolicName());
      if (bundle == null) {
        findings.add(packageName(installed) + ": bundle " + info.getSymbolicName() + " is gone");
      } else if (bundle.getState() != Bundle.ACTIVE && !BundleDiagnosis.isFragment(bundle)) {
        findings.add(
            packageName(installed)
                + ": reported as installed successfully, but bundle "
                + info.getSymbolicName()
                + " is "
                + BundleStates.name(bundle)
                + ": "
                + diagnosis.reason(bundle));
      }
    }
  }

  private static String packageName(DeploymentPackage installed) {
    return "package " + installed.getName() + " " + installed.getVersion();
  }
}
