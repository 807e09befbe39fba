/** The component that Kura sees, its options, and what publishing means. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.publisher.internal.component;
