/** The way to the endpoint and back, wherever the endpoint comes and goes. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.publisher.internal.link;
