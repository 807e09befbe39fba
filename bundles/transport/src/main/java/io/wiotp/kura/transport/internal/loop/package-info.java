/** The one thread that state is confined to, and its time. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.transport.internal.loop;
