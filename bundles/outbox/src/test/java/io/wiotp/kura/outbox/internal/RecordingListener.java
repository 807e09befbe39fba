/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.outbox.EntryId;
import io.wiotp.kura.outbox.OutboundEvent;
import io.wiotp.kura.outbox.OutboxListener;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Remembers how entries ended. */
public final class RecordingListener implements OutboxListener {
  public final List<String> confirmed = Collections.synchronizedList(new ArrayList<>());
  public final List<String> lost = Collections.synchronizedList(new ArrayList<>());

  @Override
  public void confirmed(EntryId id, OutboundEvent outbound) {
    confirmed.add(Events.payload(outbound));
  }

  @Override
  public void lost(EntryId id, OutboundEvent outbound, Reason reason, String detail) {
    lost.add(Events.payload(outbound) + " " + reason);
  }
}
