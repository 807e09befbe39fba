/** Messages that Java applications hand to the endpoint directly. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.connection.internal.message;
