/** TLS sockets: versions, server name, host name check, client key. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.transport.internal.tls;
