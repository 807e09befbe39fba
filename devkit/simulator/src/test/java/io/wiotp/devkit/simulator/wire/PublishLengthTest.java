/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PublishLengthTest {
  private final List<Throwable> failures = new ArrayList<>();

  private byte[] through(byte[] sent, int chunk) {
    failures.clear();
    EmbeddedChannel channel = new EmbeddedChannel(new PublishLength(failures::add));
    for (int at = 0; at < sent.length; at += chunk) {
      channel.writeInbound(Unpooled.copiedBuffer(sent, at, Math.min(chunk, sent.length - at)));
    }
    ByteArrayOutputStream passed = new ByteArrayOutputStream();
    for (ByteBuf out = channel.readInbound(); out != null; out = channel.readInbound()) {
      while (out.isReadable()) {
        passed.write(out.readByte());
      }
      out.release();
    }
    channel.finishAndReleaseAll();
    return passed.toByteArray();
  }

  private static void publish(ByteArrayOutputStream out, int qos, int topic, int payload) {
    int remaining = 2 + topic + (qos > 0 ? 2 : 0) + payload;
    out.write(0x30 | qos << 1);
    for (int left = remaining; ; left >>= 7) {
      out.write(left > 0x7f ? left & 0x7f | 0x80 : left);
      if (left <= 0x7f) {
        break;
      }
    }
    out.write(topic >> 8);
    out.write(topic);
    out.writeBytes(new byte[remaining - 2]);
  }

  @Property(tries = 300)
  void passesWhatIsRightHoweverItIsCut(
      @ForAll @Size(max = 8) List<@IntRange(max = 70_000) Integer> payloads,
      @ForAll @IntRange(max = 2) int qos,
      @ForAll @IntRange(max = 400) int topic,
      @ForAll @IntRange(min = 1, max = 5_000) int chunk) {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    for (int payload : payloads) {
      publish(sent, qos, topic, payload);
      sent.writeBytes(new byte[] {(byte) 0xC0, 0});
    }

    assertThat(through(sent.toByteArray(), chunk)).isEqualTo(sent.toByteArray());
    assertThat(failures).isEmpty();
  }

  @Test
  void reportsATopicThatDoesNotFitOnceHoweverItIsCut() {
    byte[] sent = {(byte) 0xC0, 0, 0x30, 4, 0, 20, 'a', 'b', 0x30, 2, 0, 9};
    for (int chunk = 1; chunk <= sent.length; chunk++) {
      through(sent, chunk);
      assertThat(failures).hasSize(1);
    }
  }
}
