/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.endpoint;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.connection.internal.assembly.ConnectionAssembly;
import io.wiotp.kura.protocol.option.InvalidOptionException;
import java.util.Map;
import org.eclipse.kura.configuration.ConfigurationService;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies configurations. Kura writes the same one again each time the endpoint registers, so
 * options are compared before anything happens.
 */
final class Configurator {
  private static final Logger LOG = LoggerFactory.getLogger(Configurator.class);

  private final String pid;
  private final TokenReader tokens;
  private final ConnectionAssembly assembly;

  // Guarded by this.
  private @Nullable EndpointOptions applied;
  private @Nullable String complaint;

  Configurator(String pid, TokenReader tokens, ConnectionAssembly assembly) {
    this.pid = pid;
    this.tokens = tokens;
    this.assembly = assembly;
  }

  /** Kura's name of an instance. */
  static String pidOf(Map<String, ?> properties) {
    Object pid = properties.get(ConfigurationService.KURA_SERVICE_PID);
    Object otherwise = properties.get(Constants.SERVICE_PID);
    return pid instanceof String text
        ? text
        : otherwise instanceof String text ? text : WatsonIotEndpoint.PID;
  }

  /** Never throws for a bad value: only an active endpoint can be repaired. */
  synchronized void configure(Map<String, ?> properties) {
    EndpointOptions options;
    try {
      options = EndpointOptions.of(properties, tokens);
    } catch (InvalidOptionException e) {
      complain(String.valueOf(e.getMessage()), EndpointOptions.untouched(properties));
      return;
    }
    if (!options.equals(applied)) {
      applied = options;
      complaint = null;
      assembly.configure(options.credentials(), options.connectOnStartup());
    }
  }

  private void complain(String message, boolean untouched) {
    if (message.equals(complaint)) {
      return;
    }
    applied = null;
    complaint = message;
    if (untouched) {
      LOG.info("{}: not connecting: not configured yet", pid);
      assembly.configure(new RefusedException(Reason.NOT_CONFIGURED, ""));
    } else {
      LOG.error("{}: not connecting: {}", pid, message);
      assembly.configure(new RefusedException(Reason.OPTION_INVALID, message));
    }
  }
}
