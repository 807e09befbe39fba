/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.sensors.hardware;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import oshi.SystemInfo;
import oshi.hardware.GlobalMemory;
import oshi.hardware.HWDiskStore;
import oshi.hardware.HardwareAbstractionLayer;
import oshi.hardware.NetworkIF;
import oshi.software.os.OperatingSystem;

/** This machine, measured by OSHI. */
public final class OshiHardware implements Hardware {
  private final Clock clock;
  private final HardwareAbstractionLayer layer;
  private final OperatingSystem system;
  private final GlobalMemory memory;
  private final CoreLoads cores;
  private final Thermometers thermometers;
  private final String systemName;

  /**
   * Finds the hardware; takes some tenths of a second.
   *
   * @throws LinkageError when the native library can not be loaded
   */
  public OshiHardware(Clock clock) {
    SystemInfo info = new SystemInfo();
    this.clock = clock;
    this.layer = info.getHardware();
    this.system = info.getOperatingSystem();
    this.memory = layer.getMemory();
    this.cores = new CoreLoads(layer.getProcessor()::getProcessorCpuLoadTicks);
    this.thermometers = new Thermometers(Path.of("/sys/class/hwmon"));
    this.systemName = system.getFamily();
  }

  @Override
  public Measured machine() {
    long total = memory.getTotal();
    Map<String, Object> channels = new LinkedHashMap<>();
    channels.put("cpuLoad", cores.average());
    channels.put("memoryTotal", total);
    channels.put("memoryUsed", total - memory.getAvailable());
    channels.put("uptime", system.getSystemUptime());
    channels.put("system", systemName);
    return new Measured(null, "gateway", clock.millis(), channels);
  }

  @Override
  public List<Measured> pieces() {
    List<Measured> pieces = new ArrayList<>();
    long now = clock.millis();
    for (Map<String, Object> core : cores.measure()) {
      pieces.add(new Measured(Measured.Kind.CORE, "core-" + pieces.size(), now, core));
    }
    for (HWDiskStore disk : layer.getDiskStores()) {
      pieces.add(disk(disk));
    }
    for (NetworkIF network : layer.getNetworkIFs(true)) {
      pieces.add(network(network));
    }
    addTemperatures(pieces);
    return pieces;
  }

  private Measured disk(HWDiskStore disk) {
    Map<String, Object> channels = new LinkedHashMap<>();
    channels.put("size", disk.getSize());
    channels.put("reads", disk.getReads());
    channels.put("readBytes", disk.getReadBytes());
    channels.put("writes", disk.getWrites());
    channels.put("writeBytes", disk.getWriteBytes());
    channels.put("busyMillis", disk.getTransferTime());
    channels.put("model", disk.getModel());
    return new Measured(Measured.Kind.DISK, lastPart(disk.getName()), clock.millis(), channels);
  }

  private Measured network(NetworkIF network) {
    Map<String, Object> channels = new LinkedHashMap<>();
    channels.put("receivedBytes", network.getBytesRecv());
    channels.put("receivedPackets", network.getPacketsRecv());
    channels.put("receiveErrors", network.getInErrors());
    channels.put("sentBytes", network.getBytesSent());
    channels.put("sentPackets", network.getPacketsSent());
    channels.put("sendErrors", network.getOutErrors());
    channels.put("state", network.getIfOperStatus().name());
    return new Measured(Measured.Kind.INTERFACE, network.getName(), clock.millis(), channels);
  }

  private void addTemperatures(List<Measured> pieces) {
    double processor = layer.getSensors().getCpuTemperature();
    long now = clock.millis();
    // OSHI answers 0 or NaN where nothing measures it.
    if (processor > 0) {
      pieces.add(temperature("cpu", processor, now));
    }
    thermometers.celsius().forEach((name, celsius) -> pieces.add(temperature(name, celsius, now)));
  }

  private static Measured temperature(String name, double celsius, long now) {
    return new Measured(Measured.Kind.TEMPERATURE, name, now, Map.of("celsius", celsius));
  }

  private static String lastPart(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }
}
