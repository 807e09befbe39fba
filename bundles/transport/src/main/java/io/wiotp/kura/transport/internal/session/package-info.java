/** One MQTT session as the core sees it, whatever carries it. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.transport.internal.session;
