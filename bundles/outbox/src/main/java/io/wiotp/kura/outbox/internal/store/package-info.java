/** Where accepted events are kept: the seam behind which one store can stand in for another. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.outbox.internal.store;
