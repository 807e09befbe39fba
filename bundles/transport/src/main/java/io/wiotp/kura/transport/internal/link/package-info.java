/** Where to connect to and how, made of options and identity. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.transport.internal.link;
