/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Counts what arrived, for tests and for the page. */
@NullMarked
package io.wiotp.devkit.simulator.ledger;

import org.jspecify.annotations.NullMarked;
