/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.tls;

import io.wiotp.kura.api.RefusedException;
import javax.net.ssl.SSLSocketFactory;

/** Trust and client key of the moment; asked before each try to connect. */
@FunctionalInterface
public interface TlsSource {

  /**
   * The same object as before unless trust or key changed.
   *
   * @throws RefusedException with KEYSTORE_MISSING or KEYSTORE_UNUSABLE
   */
  SSLSocketFactory socketFactory() throws RefusedException;
}
