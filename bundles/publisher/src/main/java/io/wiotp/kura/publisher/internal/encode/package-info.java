/** From a Kura message to an event. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.publisher.internal.encode;
