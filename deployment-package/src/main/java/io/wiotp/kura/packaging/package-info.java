/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Builds the deployment package from the feature's list of bundles, byte for byte the same. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.packaging;
