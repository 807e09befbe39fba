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

/**
 * What is read from or written to one channel; asset and driver put the result into the same
 * object.
 */
@ProviderType
public class ChannelRecord {
  private final String channelName;
  private final DataType valueType;
  private Map<String, Object> channelConfig;
  private ChannelStatus channelStatus;
  private TypedValue<?> value;
  private String unit = "";
  private long timestamp;

  private ChannelRecord(String channelName, DataType valueType) {
    this.channelName = Objects.requireNonNull(channelName, "channelName");
    this.valueType = valueType;
  }

  public static ChannelRecord createReadRecord(String channelName, DataType valueType) {
    return new ChannelRecord(channelName, Objects.requireNonNull(valueType, "valueType"));
  }

  public static ChannelRecord createReadRecord(
      String channelName, DataType valueType, String unit) {
    ChannelRecord made = createReadRecord(channelName, valueType);
    made.unit = unit;
    return made;
  }

  public static ChannelRecord createWriteRecord(String channelName, TypedValue<?> value) {
    ChannelRecord made = new ChannelRecord(channelName, value.getType());
    made.value = value;
    return made;
  }

  /** A record that only tells a failure or success; it has neither type nor value. */
  public static ChannelRecord createStatusRecord(String channelName, ChannelStatus status) {
    ChannelRecord made = new ChannelRecord(channelName, null);
    made.channelStatus = Objects.requireNonNull(status, "status");
    return made;
  }

  public String getChannelName() {
    return channelName;
  }

  public DataType getValueType() {
    return valueType;
  }

  /** Null until the asset has filled it in. */
  public Map<String, Object> getChannelConfig() {
    return channelConfig;
  }

  public void setChannelConfig(Map<String, Object> channelConfig) {
    this.channelConfig = Collections.unmodifiableMap(new HashMap<>(channelConfig));
  }

  /** Null until the driver has set it. */
  public ChannelStatus getChannelStatus() {
    return channelStatus;
  }

  public void setChannelStatus(ChannelStatus channelStatus) {
    this.channelStatus = channelStatus;
  }

  /** Null in a read record that has not been read, or whose read failed. */
  public TypedValue<?> getValue() {
    return value;
  }

  public void setValue(TypedValue<?> value) {
    this.value = value;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  /** Milliseconds since 1970; 0 until the driver has set it. */
  public long getTimestamp() {
    return timestamp;
  }

  public void setTimestamp(long timestamp) {
    this.timestamp = timestamp;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChannelRecord that
        && channelName.equals(that.channelName)
        && valueType == that.valueType
        && timestamp == that.timestamp
        && Objects.equals(channelConfig, that.channelConfig)
        && Objects.equals(channelStatus, that.channelStatus)
        && Objects.equals(value, that.value)
        && Objects.equals(unit, that.unit);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        channelName, valueType, channelConfig, channelStatus, value, unit, timestamp);
  }

  @Override
  public String toString() {
    return "ChannelRecord["
        + channelName
        + ", type "
        + valueType
        + ", value "
        + value
        + ", unit "
        + unit
        + ", timestamp "
        + timestamp
        + ", status "
        + channelStatus
        + "]";
  }
}
