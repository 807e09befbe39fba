/** The core of the transport: connections that keep themselves up. Plain Java. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.transport.internal;
