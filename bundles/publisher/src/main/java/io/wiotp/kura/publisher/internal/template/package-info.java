/** Names with placeholders. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.publisher.internal.template;
