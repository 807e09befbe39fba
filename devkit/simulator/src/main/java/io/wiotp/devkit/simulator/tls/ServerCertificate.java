/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.tls;

import io.vertx.core.buffer.Buffer;

/**
 * What the TLS listener shows.
 *
 * @param key private key, PEM
 * @param chain the server's certificate, then its authority's, PEM
 * @param authority the certificate that clients have to trust, PEM
 */
public record ServerCertificate(Buffer key, Buffer chain, String authority) {
  @Override
  public String toString() {
    return "ServerCertificate[hidden]";
  }
}
