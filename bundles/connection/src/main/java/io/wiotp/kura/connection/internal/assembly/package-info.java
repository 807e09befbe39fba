/** Joins identity, transport and outbox to a running connection, and drains the outbox into it. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.connection.internal.assembly;
