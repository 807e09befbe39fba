/** The outbox itself, plain Java: limits, order between the classes, in-flight window. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.outbox.internal;
