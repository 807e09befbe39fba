/** The component that Kura sees, its options, and nothing else. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.connection.internal.endpoint;
