/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.protocol.Ids;
import io.wiotp.kura.protocol.id.CommandId;
import io.wiotp.kura.protocol.id.DeviceId;
import io.wiotp.kura.protocol.id.EventId;
import io.wiotp.kura.protocol.id.Format;
import io.wiotp.kura.protocol.id.Identity;
import io.wiotp.kura.protocol.id.Organization;
import io.wiotp.kura.protocol.id.Role;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Building and parsing are inverses, over all valid ids. */
@Domain(Ids.class)
@Domain(DomainContext.Global.class)
class TopicsPropertyTest {
  @Property
  void whatAnybodyPublishesIsReadBack(
      @ForAll Identity self, @ForAll DeviceId other, @ForAll EventId event, @ForAll Format format)
      throws RefusedException {
    boolean gateway = self.role() == Role.GATEWAY;
    DeviceId device = gateway ? other : self.device();
    Format allowed = self.role() == Role.QUICKSTART ? Format.JSON : format;
    TopicForm form = gateway ? TopicForm.TYPED : TopicForm.SHORT;
    Topics topics = Topics.of(self);

    String topic = topics.event(device, event, allowed);

    assertThat(topics.parse(topic)).contains(new EventTopic(form, device, event, allowed));
    // So short that it takes nothing from the payload unless ids are long (MQ-25).
    assertThat(topic.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(260);
  }

  @Property
  void commandsAndNotificationsAreReadBack(
      @ForAll Identity self,
      @ForAll DeviceId device,
      @ForAll CommandId command,
      @ForAll Format format) {
    Topics topics = Topics.of(self);
    ParsedTopic typed = new CommandTopic(TopicForm.TYPED, device, command, format);
    ParsedTopic own = new CommandTopic(TopicForm.SHORT, self.device(), command, format);
    ParsedTopic notify = new NotifyTopic(device);

    assertThat(topics.parse(typed.text())).contains(typed);
    assertThat(topics.parse(own.text())).contains(own);
    assertThat(topics.parse(notify.text())).contains(notify);
  }

  @Property
  void whatIsReadIsWrittenBackAsItWas(@ForAll Identity self, @ForAll("almostTopics") String topic) {
    Optional<ParsedTopic> parsed = Topics.of(self).parse(topic);

    parsed.ifPresent(found -> assertThat(found.text()).isEqualTo(topic));
  }

  @Property
  void noTextMakesTheParserThrow(@ForAll Identity self, @ForAll("anything") String topic) {
    assertThat(Topics.of(self).parse(topic)).isNotNull();
  }

  @Property(tries = 200)
  void anotherDeviceIsRefusedUnlessAGatewaySpeaks(
      @ForAll DeviceId self, @ForAll DeviceId other, @ForAll EventId event) {
    Topics topics = Topics.of(new Identity(new Organization("abc123"), Role.DEVICE, self));

    assertThat(built(topics, other, event)).isEqualTo(self.equals(other));
  }

  private static boolean built(Topics topics, DeviceId device, EventId event) {
    try {
      topics.event(device, event, Format.JSON);
      return true;
    } catch (RefusedException refused) {
      return false;
    }
  }

  @Provide
  Arbitrary<String> anything() {
    return Arbitraries.strings().ofMaxLength(300);
  }

  /** Levels of the grammar in any number and order: some are topics, most are close to one. */
  @Provide
  Arbitrary<String> almostTopics() {
    Arbitrary<String> middle =
        Arbitraries.of(
                "type", "id", "evt", "cmd", "fmt", "json", "notify", "", "+", "#", "x y", "d")
            .list()
            .ofMaxSize(9)
            .map(levels -> "iot-2/" + String.join("/", levels));
    Arbitrary<String> close =
        Arbitraries.of("d", "evt", "id", "", "+", "ü", "x y")
            .list()
            .ofSize(4)
            .map(l -> "iot-2/type/%s/id/%s/cmd/%s/fmt/%s".formatted(l.toArray()));
    return Arbitraries.oneOf(middle, close);
  }
}
