/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.command;

import org.eclipse.kura.KuraException;
import org.eclipse.kura.message.KuraPayload;
import org.eclipse.kura.message.KuraRequestPayload;
import org.eclipse.kura.message.KuraResponsePayload;
import org.osgi.annotation.versioning.ProviderType;

/** Runs a shell command for whoever knows the configured password. */
@ProviderType
public interface PasswordCommandService {
  String execute(String command, String password) throws KuraException;

  KuraPayload execute(KuraPayload payload) throws KuraException;

  default KuraResponsePayload execute(KuraRequestPayload payload) {
    throw new UnsupportedOperationException("execute(KuraRequestPayload) is not supported");
  }
}
