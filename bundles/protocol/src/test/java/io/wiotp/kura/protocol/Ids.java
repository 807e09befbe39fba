/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol;

import io.wiotp.kura.protocol.id.CommandId;
import io.wiotp.kura.protocol.id.DeviceId;
import io.wiotp.kura.protocol.id.EventId;
import io.wiotp.kura.protocol.id.Format;
import io.wiotp.kura.protocol.id.Identity;
import io.wiotp.kura.protocol.id.Organization;
import io.wiotp.kura.protocol.id.Role;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** All valid identifiers, for properties. */
public class Ids extends DomainContextBase {
  /** Characters that a topic level may not hold, or that a careless parser trips over. */
  private static final String TOPIC_NOISE = "/+#$:. \u0000\u007f\u20ac\ud800\ud83d\ude00";

  static Arbitrary<String> safe(int maxLength) {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withCharRange('A', 'Z')
        .withCharRange('0', '9')
        .withChars("-_.")
        .ofMinLength(1)
        .ofMaxLength(maxLength);
  }

  @Provide
  Arbitrary<DeviceId> device() {
    // The fixed levels of the grammar are valid ids, too.
    Arbitrary<String> id =
        Arbitraries.oneOf(
            safe(36), Arbitraries.of("type", "id", "evt", "cmd", "fmt", "iot-2", "notify"));
    return Combinators.combine(id, id).as(DeviceId::new).edgeCases(EdgeCases.Config::none);
  }

  @Provide
  Arbitrary<EventId> eventId() {
    return Arbitraries.oneOf(safe(128), Arbitraries.of("fmt", "evt", "notify"))
        .map(EventId::new)
        .edgeCases(EdgeCases.Config::none);
  }

  @Provide
  Arbitrary<CommandId> commandId() {
    return Arbitraries.strings()
        .ofMinLength(1)
        .ofMaxLength(40)
        .filter(Ids::isOneLevel)
        .map(CommandId::new)
        .edgeCases(EdgeCases.Config::none);
  }

  private static boolean isOneLevel(String text) {
    return text.codePoints()
        .noneMatch(
            c ->
                Character.isISOControl(c)
                    || "/+#".indexOf(c) >= 0
                    || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  @Provide
  Arbitrary<Format> format() {
    return safe(32).map(Format::new);
  }

  @Provide
  Arbitrary<Identity> identity() {
    Arbitrary<Organization> organization =
        safe(36).filter(o -> !o.equals("quickstart")).map(Organization::new);
    return Combinators.combine(Arbitraries.of(Role.class), organization, device())
        .as(
            (role, own, device) ->
                new Identity(
                    role == Role.QUICKSTART ? Organization.QUICKSTART : own, role, device));
  }

  /** Names as people give them: everything that a string can hold. */
  @Provide
  Arbitrary<String> text() {
    return Arbitraries.oneOf(
        safe(200),
        Arbitraries.strings().ofMaxLength(200),
        Arbitraries.strings().withChars(TOPIC_NOISE).withCharRange('a', 'e').ofMaxLength(60));
  }
}
