/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.endpoint;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.connection.internal.assembly.ConnectionAssembly;
import io.wiotp.kura.connection.internal.assembly.Packer;
import io.wiotp.kura.connection.internal.report.RateMeter;
import io.wiotp.kura.connection.internal.report.RefusalLog;
import io.wiotp.kura.outbox.EntryId;
import io.wiotp.kura.outbox.OutboundEvent;
import io.wiotp.kura.outbox.Outbox;
import io.wiotp.kura.protocol.id.Identity;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The door: what can never be sent is refused here, with its reason, and counted; the rest goes
 * into the outbox. Works without a session.
 */
final class Acceptance {
  private record ForIdentity(Identity identity, Packer packer) {}

  private final ConnectionAssembly assembly;
  private final RefusalLog refusals;
  private final RateMeter arrivals;
  // Made again when the identity changes; twice by two threads does no harm.
  private volatile @Nullable ForIdentity last;

  Acceptance(ConnectionAssembly assembly, RefusalLog refusals, RateMeter arrivals) {
    this.assembly = assembly;
    this.refusals = refusals;
    this.arrivals = arrivals;
  }

  /** Never throws: a refusal is the failure of the stage. */
  CompletionStage<EntryId> accept(OutboundEvent event) {
    CompletionStage<EntryId> stored;
    try {
      stored = outbox().append(packer().check(event));
    } catch (RefusedException e) {
      stored = CompletableFuture.failedStage(e);
    }
    return stored.whenComplete((id, failure) -> count(event, failure));
  }

  private Outbox outbox() throws RefusedException {
    return assembly.outbox().orElseThrow(() -> new RefusedException(Reason.OUTBOX_MISSING, ""));
  }

  private Packer packer() throws RefusedException {
    Identity identity = identity();
    ForIdentity known = last;
    if (known == null || !known.identity().equals(identity)) {
      known = new ForIdentity(identity, new Packer(identity));
      last = known;
    }
    return known.packer();
  }

  /**
   * @throws RefusedException while the configuration is invalid
   */
  Identity identity() throws RefusedException {
    return assembly
        .credentials()
        .map(credentials -> credentials.identity())
        .orElseThrow(assembly::problem);
  }

  private void count(OutboundEvent event, @Nullable Throwable failure) {
    if (failure == null) {
      arrivals.mark();
      return;
    }
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof RefusedException refused) {
      refusals.note(event.source(), refused.reason(), refused.detail());
    }
  }
}
