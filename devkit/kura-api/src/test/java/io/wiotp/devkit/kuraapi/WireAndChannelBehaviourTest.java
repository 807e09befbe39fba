/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kuraapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.asset.AssetConfiguration;
import org.eclipse.kura.channel.Channel;
import org.eclipse.kura.channel.ChannelFlag;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.channel.ChannelStatus;
import org.eclipse.kura.channel.ChannelType;
import org.eclipse.kura.channel.listener.ChannelEvent;
import org.eclipse.kura.type.DataType;
import org.eclipse.kura.type.IntegerValue;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.type.TypedValues;
import org.eclipse.kura.wire.WireConfiguration;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.WireRecord;
import org.eclipse.kura.wire.graph.Constants;
import org.eclipse.kura.wire.graph.MultiportWireConfiguration;
import org.junit.jupiter.api.Test;

class WireAndChannelBehaviourTest {
  private final Channel channel =
      new Channel("speed", ChannelType.READ_WRITE, DataType.INTEGER, Map.of("node.id", "4"));

  @Test
  void aRecordKeepsACopyOfItsProperties() {
    Map<String, TypedValue<?>> properties = new HashMap<>();
    properties.put("speed", TypedValues.newIntegerValue(3));
    WireRecord wireRecord = new WireRecord(properties);
    properties.clear();

    assertThat(wireRecord.getProperties()).containsOnlyKeys("speed");
    assertThatThrownBy(() -> wireRecord.getProperties().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void anEnvelopeIsAWireAdminEnvelopeInTheScopeOfWires() {
    List<WireRecord> records = List.of(new WireRecord(Map.of()));
    WireEnvelope envelope = new WireEnvelope("asset-1", records);

    assertThat(envelope.getEmitterPid()).isEqualTo("asset-1");
    assertThat(envelope.getRecords()).isEqualTo(records);
    assertThat(envelope.getScope()).isEqualTo("WIRES");
    assertThat(envelope.getIdentification()).isEqualTo("asset-1");
    assertThat(envelope.getValue()).isEqualTo(records);
  }

  @Test
  void wiresWithDifferentPortsDifferInBothDirections() {
    WireConfiguration plain = new WireConfiguration("a", "b");
    WireConfiguration ported = new MultiportWireConfiguration("a", "b", 0, 1);

    assertThat(plain).isEqualTo(new WireConfiguration("a", "b")).isNotEqualTo(ported);
    assertThat(ported)
        .isEqualTo(new MultiportWireConfiguration("a", "b", 0, 1))
        .isNotEqualTo(new MultiportWireConfiguration("a", "b", 0, 2))
        .isNotEqualTo(plain);
    assertThat(Constants.fromValue("emitter.port"))
        .isEqualTo(Constants.WIRE_EMITTER_PORT_PROP_NAME);
  }

  @Test
  void aWriteRecordTakesItsTypeFromTheValue() {
    ChannelRecord made = ChannelRecord.createWriteRecord("speed", new IntegerValue(4));

    assertThat(made.getValueType()).isEqualTo(DataType.INTEGER);
    assertThat((Object) made.getValue()).isEqualTo(new IntegerValue(4));
    assertThat(made.getChannelStatus()).as("the driver has not set it").isNull();
    assertThat(made.getTimestamp()).isZero();
  }

  @Test
  void resultsComeBackInTheSameRecord() {
    ChannelRecord made = channel.createReadRecord();
    made.setValue(new IntegerValue(5));
    made.setTimestamp(1234);
    made.setChannelStatus(new ChannelStatus(ChannelFlag.SUCCESS));

    assertThat(made.getChannelConfig()).containsEntry("node.id", "4");
    assertThat((Object) made.getValue()).isEqualTo(new IntegerValue(5));
    assertThat(made.getTimestamp()).isEqualTo(1234);
    assertThat(made.getChannelStatus().getChannelFlag()).isEqualTo(ChannelFlag.SUCCESS);
    assertThat(new ChannelEvent(made).getChannelRecord()).isSameAs(made);
  }

  @Test
  void aFailureTellsMessageAndException() {
    Exception cause = new IllegalStateException("bus");
    ChannelStatus status = new ChannelStatus(ChannelFlag.FAILURE, "not readable", cause);
    ChannelRecord made = ChannelRecord.createStatusRecord("speed", status);

    assertThat(made.getChannelStatus().getExceptionMessage()).isEqualTo("not readable");
    assertThat(made.getChannelStatus().getException()).isSameAs(cause);
    assertThat(made.getValueType()).isNull();
    assertThat(status).isNotEqualTo(new ChannelStatus(ChannelFlag.FAILURE));
  }

  @Test
  void recordsAreEqualByContent() {
    ChannelRecord one = channel.createWriteRecord(new IntegerValue(1));

    assertThat(one)
        .isEqualTo(channel.createWriteRecord(new IntegerValue(1)))
        .hasSameHashCodeAs(channel.createWriteRecord(new IntegerValue(1)))
        .isNotEqualTo(channel.createWriteRecord(new IntegerValue(2)));
  }

  @Test
  void aChannelIsEnabledAndUnscaledAtFirst() {
    assertThat(channel.isEnabled()).isTrue();
    assertThat(channel.getValueScale()).isEqualTo(1.0);
    assertThat(channel.getValueOffset()).isZero();
    assertThat(channel.getUnit()).isEmpty();
    channel.setScale(0.1);
    channel.setOffset(-40);
    channel.setUnit("km/h");
    assertThat(channel.getValueScale()).isEqualTo(0.1);
    assertThat(channel.getValueOffset()).isEqualTo(-40);
    assertThat(channel.createReadRecord().getUnit()).isEqualTo("km/h");
    assertThat(ChannelType.getChannelType("read_write")).isEqualTo(ChannelType.READ_WRITE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChannelType.getChannelType("BOTH"))
        .withMessageContaining("BOTH");
  }

  @Test
  void anAssetConfigurationListsItsChannelsByName() {
    AssetConfiguration asset = new AssetConfiguration("boiler", "modbus", Map.of("speed", channel));

    assertThat(asset.getDriverPid()).isEqualTo("modbus");
    assertThat(asset.getAssetChannels()).containsEntry("speed", channel);
    asset.setAssetDescription("pump");
    assertThat(asset.getAssetDescription()).isEqualTo("pump");
    assertThatThrownBy(() -> asset.getAssetChannels().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
