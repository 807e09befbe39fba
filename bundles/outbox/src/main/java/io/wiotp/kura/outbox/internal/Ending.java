/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.outbox.Entry;

/** An entry that left without confirmation, still to be told to the store and the listeners. */
record Ending(Entry entry, Reason reason, String detail) {}
