/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** What the connector costs, measured with JMH; compiled by every build, run on request. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.benchmarks;
