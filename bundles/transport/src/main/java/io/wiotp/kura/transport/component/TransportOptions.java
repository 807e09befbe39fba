/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.component;

import io.wiotp.kura.protocol.option.InvalidOptionException;
import io.wiotp.kura.protocol.option.OptionReader;
import io.wiotp.kura.transport.internal.TransportSettings;
import io.wiotp.kura.transport.internal.link.LinkSettings;
import io.wiotp.kura.transport.internal.link.Scheme;
import io.wiotp.kura.transport.internal.state.BackoffPolicy;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The options of the tab, checked.
 *
 * @param settings for the core
 * @param keystoreTarget filter of the chosen keystore service; empty for none
 * @param keyAlias empty for no client key
 */
record TransportOptions(TransportSettings settings, String keystoreTarget, String keyAlias) {
  private static final int MAX_HOST = 253;
  private static final Pattern HOST = Pattern.compile("[a-zA-Z0-9]([a-zA-Z0-9.-]*[a-zA-Z0-9])?");

  /**
   * @throws InvalidOptionException names option, value and rule
   */
  static TransportOptions from(Map<String, ?> properties) {
    OptionReader options = new OptionReader(TransportOcd.class, properties);
    TransportSettings settings =
        new TransportSettings(
            link(options), backoff(options), options.integer("inflight.window", 1, 1_000));
    String keystore = keystore(options);
    String alias = options.text("key.alias");
    if (!alias.isEmpty() && keystore.isEmpty()) {
      throw new InvalidOptionException(
          "key.alias", "must be empty without a keystore but is '" + alias + "'");
    }
    return new TransportOptions(settings, keystore, alias);
  }

  private static LinkSettings link(OptionReader options) {
    String host = options.text("host");
    return new LinkSettings(
        host.isEmpty() ? "" : hostName(options, "host"),
        hostName(options, "domain"),
        options.integer("port", 0, 65_535),
        options.choice("scheme", Scheme.class),
        options.flag("plain.allowed"),
        options.seconds("keep.alive", 5, 3_600),
        options.seconds("connect.timeout", 1, 300),
        options.flag("clean.session"));
  }

  private static String hostName(OptionReader options, String option) {
    String text = options.text(option);
    if (text.length() > MAX_HOST || !HOST.matcher(text).matches()) {
      throw new InvalidOptionException(
          option,
          "must be a host name or an IPv4 address, without scheme, port or path, of at most "
              + MAX_HOST
              + " characters but is '"
              + (text.length() > MAX_HOST ? text.substring(0, MAX_HOST) + "…" : text)
              + "'");
    }
    return text;
  }

  private static BackoffPolicy backoff(OptionReader options) {
    Duration initial = options.seconds("backoff.initial", 1, 60);
    Duration maximum = options.seconds("backoff.maximum", 5, 3_600);
    Duration refused = options.seconds("backoff.refused", 1, 3_600);
    requireAtMost("backoff.initial", initial, maximum);
    requireAtMost("backoff.refused", refused, maximum);
    return new BackoffPolicy(initial, maximum, refused);
  }

  private static void requireAtMost(String option, Duration value, Duration maximum) {
    if (value.compareTo(maximum) > 0) {
      throw new InvalidOptionException(
          option,
          "must not be above backoff.maximum, which is "
              + maximum.toSeconds()
              + ", but is '"
              + value.toSeconds()
              + "'");
    }
  }

  private static String keystore(OptionReader options) {
    String target = options.text("KeystoreService.target");
    return target.equals(TransportOcd.NO_KEYSTORE) ? "" : target;
  }
}
