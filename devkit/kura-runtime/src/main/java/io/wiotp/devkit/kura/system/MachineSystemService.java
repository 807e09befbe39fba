/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.system;

import java.io.File;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.kura.system.ExtendedProperties;
import org.eclipse.kura.system.SystemResourceInfo;
import org.eclipse.kura.system.SystemService;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Kura's SystemService over framework and system properties of Kura's names, then this machine
 * (kura-contract 5.1). Nothing starts a process.
 */
@Component(service = SystemService.class)
public final class MachineSystemService implements SystemService {

  private static final int KIB = 1024;
  private static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry(KEY_KURA_NAME, "Kura"),
          Map.entry(KEY_KURA_VERSION, "KURA_5.5.0"),
          Map.entry(KEY_DEVICE_NAME, "emulated-gateway"),
          Map.entry(KEY_PLATFORM, "x86_64"),
          Map.entry(KEY_MODEL_ID, "emulated-gateway"),
          Map.entry(KEY_MODEL_NAME, "Emulated gateway"),
          Map.entry(KEY_PART_NUMBER, UNKNOWN),
          Map.entry(KEY_SERIAL_NUM, UNKNOWN),
          Map.entry(KEY_BIOS_VERSION, UNSUPPORTED),
          Map.entry(KEY_FIRMWARE_VERSION, UNSUPPORTED),
          Map.entry(KEY_CPU_VERSION, UNKNOWN),
          Map.entry(KEY_OS_DISTRO, UNKNOWN),
          Map.entry(KEY_OS_DISTRO_VER, UNKNOWN),
          Map.entry(KEY_COMMAND_USER, "kura"),
          Map.entry(KEY_KURA_MARKETPLACE_COMPATIBILITY_VERSION, "5.5.0"),
          Map.entry(KEY_KURA_HAVE_WEB_INTER, "true"),
          Map.entry(KEY_KURA_SNAPSHOTS_COUNT, "10"));

  private final BundleContext context;
  private final GatewayFolders folders;

  @Activate
  public MachineSystemService(BundleContext context, @Reference GatewayFolders folders) {
    this.context = context;
    this.folders = folders;
  }

  private String property(String key) {
    String set = context.getProperty(key);
    return set != null ? set : DEFAULTS.getOrDefault(key, UNKNOWN);
  }

  private static String below(File folder, String name) {
    return new File(folder, name).getPath();
  }

  @Override
  public Properties getProperties() {
    Properties all = new Properties();
    all.putAll(DEFAULTS);
    all.putAll(System.getProperties());
    DEFAULTS.keySet().forEach(key -> all.setProperty(key, property(key)));
    all.setProperty(KEY_KURA_HOME_DIR, getKuraHome());
    all.setProperty(KEY_KURA_DATA_DIR, getKuraDataDirectory());
    all.setProperty(KEY_KURA_SNAPSHOTS_DIR, getKuraSnapshotsDirectory());
    all.setProperty(KEY_KURA_PACKAGES_DIR, folders.packages().toString());
    return all;
  }

  @Override
  public String getKuraHome() {
    return folders.home().toString();
  }

  @Override
  public String getKuraDataDirectory() {
    return folders.data().toString();
  }

  @Override
  public String getKuraSnapshotsDirectory() {
    return folders.snapshots().toString();
  }

  @Override
  public String getKuraUserConfigDirectory() {
    return below(folders.home().toFile(), "user");
  }

  @Override
  public String getKuraFrameworkConfigDirectory() {
    return below(folders.home().toFile(), "framework");
  }

  @Override
  public String getKuraStyleDirectory() {
    return below(folders.home().toFile(), "console/skin");
  }

  @Override
  public String getKuraTemporaryConfigDirectory() {
    return below(new File(property("java.io.tmpdir")), ".kura");
  }

  /** Null or absent hardware is {@code N/A}, as Kura answers. */
  @Override
  public String getPrimaryMacAddress() {
    try {
      NetworkInterface found = NetworkInterface.getByName(getPrimaryNetworkInterfaceName());
      byte[] address = found == null ? null : found.getHardwareAddress();
      return address == null
          ? "N/A"
          : HexFormat.ofDelimiter(":").withUpperCase().formatHex(address);
    } catch (SocketException e) {
      return "N/A";
    }
  }

  @Override
  public String getPrimaryNetworkInterfaceName() {
    String named = context.getProperty(KEY_PRIMARY_NET_IFACE);
    return named == null ? "eth0" : named;
  }

  @Override
  public String getHostname() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return UNKNOWN;
    }
  }

  @Override
  public long getTotalMemory() {
    return Runtime.getRuntime().totalMemory() / KIB;
  }

  @Override
  public long getFreeMemory() {
    return Runtime.getRuntime().freeMemory() / KIB;
  }

  @Override
  public int getNumberOfProcessors() {
    return Runtime.getRuntime().availableProcessors();
  }

  @Override
  public Bundle[] getBundles() {
    return context.getBundles();
  }

  @Override
  public int getKuraSnapshotsCount() {
    return Integer.parseInt(property(KEY_KURA_SNAPSHOTS_COUNT));
  }

  @Override
  public List<String> getDeviceManagementServiceIgnore() {
    String named = context.getProperty(CONFIG_CONSOLE_DEVICE_MANAGE_SERVICE_IGNORE);
    return named == null ? List.of() : Arrays.asList(named.split(",", -1));
  }

  @Override
  public List<SystemResourceInfo> getSystemPackages() {
    return List.of();
  }

  @Override
  public Optional<ExtendedProperties> getExtendedProperties() {
    return Optional.empty();
  }

  @Override
  public char[] getJavaKeyStorePassword() {
    return "changeit".toCharArray();
  }

  @Override
  public char[] getJavaTrustStorePassword() {
    return "changeit".toCharArray();
  }

  @Override
  public String getOsgiFwVersion() {
    return property(KEY_OSGI_FW_VERSION);
  }

  @Override
  public String getBiosVersion() {
    return property(KEY_BIOS_VERSION);
  }

  @Override
  public String getCommandUser() {
    return property(KEY_COMMAND_USER);
  }

  @Override
  public String getCpuVersion() {
    return property(KEY_CPU_VERSION);
  }

  @Override
  public String getDeviceName() {
    return property(KEY_DEVICE_NAME);
  }

  @Override
  public String getFileSeparator() {
    return property(KEY_FILE_SEP);
  }

  @Override
  public String getFirmwareVersion() {
    return property(KEY_FIRMWARE_VERSION);
  }

  @Override
  public String getJavaHome() {
    return property(KEY_JAVA_HOME);
  }

  @Override
  public String getJavaVendor() {
    return property(KEY_JAVA_VENDOR);
  }

  @Override
  public String getJavaVersion() {
    return property(KEY_JAVA_VERSION);
  }

  @Override
  public String getJavaVmInfo() {
    return property(KEY_JAVA_VM_INFO);
  }

  @Override
  public String getJavaVmName() {
    return property(KEY_JAVA_VM_NAME);
  }

  @Override
  public String getJavaVmVendor() {
    return property(KEY_JAVA_VM_VENDOR);
  }

  @Override
  public String getJavaVmVersion() {
    return property(KEY_JAVA_VM_VERSION);
  }

  @Override
  public String getJdkVendorVersion() {
    return property(KEY_JDK_VENDOR_VERSION);
  }

  @Override
  public String getKuraMarketplaceCompatibilityVersion() {
    return property(KEY_KURA_MARKETPLACE_COMPATIBILITY_VERSION);
  }

  @Override
  public String getKuraVersion() {
    return property(KEY_KURA_VERSION);
  }

  @Override
  public String getKuraWebEnabled() {
    return property(KEY_KURA_HAVE_WEB_INTER);
  }

  @Override
  public String getModelId() {
    return property(KEY_MODEL_ID);
  }

  @Override
  public String getModelName() {
    return property(KEY_MODEL_NAME);
  }

  @Override
  public String getNetVirtualDevicesConfig() {
    return property(KEY_KURA_NET_VIRTUAL_DEVICES_CONFIG);
  }

  @Override
  public String getOsArch() {
    return property(KEY_OS_ARCH);
  }

  @Override
  public String getOsDistro() {
    return property(KEY_OS_DISTRO);
  }

  @Override
  public String getOsDistroVersion() {
    return property(KEY_OS_DISTRO_VER);
  }

  @Override
  public String getOsName() {
    return property(KEY_OS_NAME);
  }

  @Override
  public String getOsVersion() {
    return property(KEY_OS_VER);
  }

  @Override
  public String getOsgiFwName() {
    return property(KEY_OSGI_FW_NAME);
  }

  @Override
  public String getPartNumber() {
    return property(KEY_PART_NUMBER);
  }

  @Override
  public String getPlatform() {
    return property(KEY_PLATFORM);
  }

  @Override
  public String getSerialNumber() {
    return property(KEY_SERIAL_NUM);
  }

  @Override
  public boolean isLegacyBluetoothBeaconScan() {
    return false;
  }

  @Override
  public boolean isLegacyPPPLoggingEnabled() {
    return false;
  }

  @Override
  public int getFileCommandZipMaxUploadNumber() {
    return 1024;
  }

  @Override
  public int getFileCommandZipMaxUploadSize() {
    return 100;
  }

  @Override
  public int getKuraWifiTopChannel() {
    return 11;
  }
}
