/** State machine, back-off, and what is said about failures. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.transport.internal.state;
