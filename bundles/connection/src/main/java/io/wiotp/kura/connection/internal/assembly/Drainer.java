/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.assembly;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.outbox.Entry;
import io.wiotp.kura.outbox.EntryId;
import io.wiotp.kura.outbox.Outbox;
import io.wiotp.kura.outbox.Window;
import io.wiotp.kura.transport.Connection;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves entries from the outbox to the platform while there is a session, on one thread {@code
 * wiotp-<pid>-drain}. Each session gets a window of its own: when it breaks, exactly what it left
 * unconfirmed comes first in the next one, in order.
 *
 * <p>Never interrupts its thread: a durable store would lose its file.
 */
final class Drainer {
  private static final Logger LOG = LoggerFactory.getLogger(Drainer.class);

  /** How often a waiting thread looks whether it is still wanted; it is woken before. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** Before the next try after a failure while the session stands. */
  private static final Duration PAUSE = Duration.ofMillis(250);

  /** How long a session has to stand before an event is tried of which it may break. */
  private static final Duration SETTLE = Duration.ofSeconds(1);

  private static final int MAX_STRIKES = 3;

  private final String pid;
  private final Outbox outbox;
  private final Connection connection;
  private final IntSupplier windowSize;
  private final Packer packer;
  private final Thread thread;
  private final Suspects suspects = new Suspects(System::nanoTime);

  // Used by the thread alone: which entry made the transport throw, how often in a row.
  private @Nullable EntryId suspect;
  private int strikes;
  // The last failure that was logged; forgotten when sending works.
  private @Nullable String reported;

  // Guarded by this.
  private boolean closed;
  private boolean connected;
  // Grows with each session and each failed one; what belongs to a former one is not sent.
  private long session;
  private @Nullable Window window;

  Drainer(String pid, Outbox outbox, Connection connection, IntSupplier windowSize, Packer packer) {
    this.pid = pid;
    this.outbox = outbox;
    this.connection = connection;
    this.windowSize = windowSize;
    this.packer = packer;
    this.thread = new Thread(this::run, "wiotp-" + pid + "-drain");
    this.thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** A session is up. */
  synchronized void connected() {
    connected = true;
    session++;
    notifyAll();
  }

  /**
   * The session is gone: its window goes at once, so that nothing is sent out of order.
   *
   * @param broke whether it ended against our wish
   */
  void disconnected(boolean broke) {
    Window open;
    boolean stood;
    synchronized (this) {
      stood = connected;
      connected = false;
      session++;
      open = window;
    }
    if (!broke) {
      suspects.sessionEnded();
    } else if (stood) {
      suspects.sessionBroke();
    }
    close(open);
  }

  /** Ends the thread soon; does not wait, so that a callback of a listener may cause it. */
  void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    disconnected(false);
  }

  private static void close(@Nullable Window open) {
    if (open != null) {
      open.close();
    }
  }

  private void run() {
    while (awaitSession()) {
      try {
        drainSession();
      } catch (InterruptedException e) {
        LOG.debug("{}: interrupted, sending goes on with the next session", pid, e);
      } catch (RuntimeException e) {
        report(e);
        pause(PAUSE);
      }
    }
  }

  /** Once, not with each try. */
  private void report(RuntimeException e) {
    if (e.toString().equals(reported)) {
      LOG.debug("{}: sending failed again", pid, e);
    } else {
      reported = e.toString();
      LOG.error("{}: sending failed, trying again and again", pid, e);
    }
  }

  /** Waits for a session; false when nobody wants one any more. */
  private synchronized boolean awaitSession() {
    while (!closed && !connected) {
      try {
        wait();
      } catch (InterruptedException e) {
        LOG.debug("{}: interrupted while waiting for a session", pid, e);
      }
    }
    return !closed;
  }

  private void drainSession() throws InterruptedException {
    long mine;
    synchronized (this) {
      mine = session;
    }
    // A later number is no harm: then this session is not the current one any more.
    long number = connection.session();
    boolean probing = suspects.probing();
    if (probing) {
      pause(SETTLE);
    }
    try (Window open = outbox.openWindow(probing ? 1 : windowSize.getAsInt())) {
      if (!use(open, mine)) {
        return;
      }
      while (isCurrent(mine)) {
        Entry entry = open.take(PATIENCE);
        if (suspects.probing() != probing) {
          return;
        }
        if (entry != null && isCurrent(mine)) {
          send(open, entry, mine, number);
        } else if (open.closed()) {
          break;
        }
      }
    }
    if (isCurrent(mine)) {
      // Not by us: the outbox restarts, or a publish failed although the session stands.
      pause(PAUSE);
    }
  }

  private synchronized boolean use(Window open, long mine) {
    window = open;
    return isCurrent(mine);
  }

  private synchronized boolean isCurrent(long mine) {
    return connected && !closed && session == mine;
  }

  private synchronized void pause(Duration time) {
    if (closed) {
      return;
    }
    try {
      TimeUnit.MILLISECONDS.timedWait(this, time.toMillis());
    } catch (InterruptedException e) {
      LOG.debug("{}: interrupted while pausing", pid, e);
    }
  }

  private void send(Window open, Entry entry, long mine, long number) {
    if (suspects.acquits(entry.id())) {
      publish(open, entry, mine, number);
      return;
    }
    LOG.warn("{}: {} ends every session, it is set aside", pid, entry.outbound().event());
    suspects.ended(entry.id());
    open.refuse(
        entry.id(),
        Reason.REFUSED_BY_PLATFORM,
        "the connection was closed " + Suspects.MAX_STRIKES + " times right after it was sent");
  }

  private void publish(Window open, Entry entry, long mine, long number) {
    Packer.Packet packet;
    try {
      packet = packer.pack(entry.outbound());
    } catch (RefusedException e) {
      open.refuse(entry.id(), e.reason(), e.detail());
      return;
    }
    CompletionStage<Void> sent;
    suspects.sent(entry.id());
    try {
      sent = connection.publish(number, packet.topic(), packet.payload(), packet.qos());
    } catch (RuntimeException e) {
      defect(open, entry, e);
      return;
    }
    reported = null;
    sent.whenComplete((done, failure) -> sent(open, entry, mine, failure));
  }

  /**
   * The transport threw, which it should not: an entry that always makes it throw must not stay.
   */
  private void defect(Window open, Entry entry, RuntimeException e) {
    strikes = entry.id().equals(suspect) ? strikes + 1 : 1;
    suspect = entry.id();
    if (strikes < MAX_STRIKES) {
      close(open);
      return;
    }
    LOG.error("{}: the transport fails with {}", pid, entry.outbound().event(), e);
    open.refuse(entry.id(), Reason.REFUSED_BY_PLATFORM, "the transport can not send it: " + e);
  }

  private void sent(Window open, Entry entry, long mine, @Nullable Throwable failure) {
    if (failure == null) {
      suspects.ended(entry.id());
      open.confirm(entry.id());
    } else if (cause(failure) instanceof RefusedException refused && concernsEvent(refused)) {
      suspects.ended(entry.id());
      open.refuse(entry.id(), refused.reason(), refused.detail());
    } else {
      // The session broke, or does not take more: start again behind what is confirmed.
      LOG.debug("{}: {} not confirmed", pid, entry.id(), failure);
      if (isCurrent(mine)) {
        close(open);
      }
    }
  }

  /** As opposed to the session, which may be gone for reasons that no retry cures either. */
  private static boolean concernsEvent(RefusedException refused) {
    return switch (refused.reason()) {
      case PAYLOAD_TOO_LARGE,
          ID_INVALID,
          FOREIGN_DEVICE,
          QOS_NOT_ALLOWED,
          FORMAT_NOT_ALLOWED,
          REFUSED_BY_PLATFORM ->
          true;
      default -> false;
    };
  }

  private static Throwable cause(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }
}
