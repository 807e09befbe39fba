/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.channel;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.kura.type.DataType;
import org.eclipse.kura.type.TypedValue;
import org.osgi.annotation.versioning.ProviderType;

/** One named value of an asset. */
@ProviderType
public class Channel {
  private final Map<String, Object> configuration;
  private String name;
  private ChannelType type;
  private DataType valueType;
  private boolean enabled = true;
  private double valueScale = 1.0;
  private double valueOffset;
  private String unit = "";

  public Channel(
      String name, ChannelType type, DataType valueType, Map<String, Object> configuration) {
    this.name = Objects.requireNonNull(name, "name");
    this.type = Objects.requireNonNull(type, "type");
    this.valueType = Objects.requireNonNull(valueType, "valueType");
    this.configuration = Collections.unmodifiableMap(new HashMap<>(configuration));
  }

  public ChannelRecord createReadRecord() {
    ChannelRecord made = ChannelRecord.createReadRecord(name, valueType, unit);
    made.setChannelConfig(configuration);
    return made;
  }

  public ChannelRecord createWriteRecord(TypedValue<?> value) {
    ChannelRecord made = ChannelRecord.createWriteRecord(name, value);
    made.setChannelConfig(configuration);
    return made;
  }

  /** Options of the channel; the map cannot be changed. */
  public Map<String, Object> getConfiguration() {
    return configuration;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = Objects.requireNonNull(name, "name");
  }

  public ChannelType getType() {
    return type;
  }

  public void setType(ChannelType type) {
    this.type = Objects.requireNonNull(type, "type");
  }

  public DataType getValueType() {
    return valueType;
  }

  public void setValueType(DataType valueType) {
    this.valueType = Objects.requireNonNull(valueType, "valueType");
  }

  public boolean isEnabled() {
    return enabled;
  }

  public void setEnabled(boolean enabled) {
    this.enabled = enabled;
  }

  /** Factor for values that are read. */
  public double getValueScale() {
    return valueScale;
  }

  public void setScale(double scale) {
    this.valueScale = scale;
  }

  /** Added to values that are read, after scaling. */
  public double getValueOffset() {
    return valueOffset;
  }

  public void setOffset(double offset) {
    this.valueOffset = offset;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Channel that
        && name.equals(that.name)
        && type == that.type
        && valueType == that.valueType
        && enabled == that.enabled
        && Double.compare(valueScale, that.valueScale) == 0
        && Double.compare(valueOffset, that.valueOffset) == 0
        && Objects.equals(unit, that.unit)
        && configuration.equals(that.configuration);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        name, type, valueType, enabled, valueScale, valueOffset, unit, configuration);
  }

  @Override
  public String toString() {
    return "Channel[" + name + ", " + type + ", " + valueType + (enabled ? "" : ", disabled") + "]";
  }
}
