/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.encode;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.protocol.id.DeviceId;
import io.wiotp.kura.protocol.id.EventId;
import io.wiotp.kura.protocol.id.IdReplacement;
import io.wiotp.kura.protocol.id.Identity;
import io.wiotp.kura.protocol.id.Role;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fills the templates and makes ids of them (ID-8, ID-13). Immutable. */
final class IdResolver {
  private final Mapping.Names names;

  IdResolver(Mapping.Names names) {
    this.names = names;
  }

  /**
   * @throws RefusedException when a name has no value, or when the id is not valid and must not be
   *     replaced
   */
  EventId eventId(Function<String, @Nullable Object> values) throws RefusedException {
    String filled = names.eventId().fill(values);
    return names.policy() == IdPolicy.REPLACE
        ? IdReplacement.eventId(filled)
        : valid(() -> new EventId(filled));
  }

  /**
   * The device that the record belongs to. Only a gateway may speak for others: everybody else's
   * templates are ignored, so that the same publisher works in every role.
   */
  DeviceId device(Identity self, Function<String, @Nullable Object> values)
      throws RefusedException {
    if (self.role() != Role.GATEWAY || names.deviceId().isEmpty()) {
      return self.device();
    }
    String type;
    String id;
    try {
      type = names.deviceType().fill(values);
      id = names.deviceId().fill(values);
    } catch (RefusedException e) {
      if (names.unresolved() == Unresolved.OWN_DEVICE) {
        return self.device();
      }
      throw e;
    }
    return names.policy() == IdPolicy.REPLACE
        ? new DeviceId(IdReplacement.typeId(type), IdReplacement.deviceId(id))
        : valid(() -> new DeviceId(type, id));
  }

  private interface Make<T> {
    T make();
  }

  private static <T> T valid(Make<T> id) throws RefusedException {
    try {
      return id.make();
    } catch (IllegalArgumentException e) {
      throw new RefusedException(Reason.ID_INVALID, String.valueOf(e.getMessage()), e);
    }
  }
}
