/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** MQTT on Eclipse Paho; the only package that imports it. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.transport.internal.mqtt;
