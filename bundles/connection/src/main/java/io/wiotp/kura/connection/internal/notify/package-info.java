/** Tells others: listeners, the web console and the status LED. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.connection.internal.notify;
