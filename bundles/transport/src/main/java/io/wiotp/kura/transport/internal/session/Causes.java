/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.session;

import io.wiotp.kura.api.Reason;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what went wrong from a chain of exceptions of the network and of TLS. The innermost tells
 * most, so the chain is read from its end.
 */
public final class Causes {
  private static final int MAX_DETAIL = 200;

  /** Alerts by which a server turns the client's certificate down, or asks in vain for one. */
  private static final Pattern CLIENT_CERTIFICATE_ALERT =
      Pattern.compile(
          "fatal alert: (bad_certificate|certificate_required|certificate_unknown|unknown_ca"
              + "|access_denied|certificate_expired|certificate_revoked|unsupported_certificate)");

  private Causes() {}

  /** The failure that the chain shows, or empty when it shows nothing special. */
  public static Optional<Failure> failure(Throwable thrown) {
    List<Throwable> chain = chain(thrown);
    for (int i = chain.size() - 1; i >= 0; i--) {
      Reason reason = reason(chain.get(i));
      if (reason != null) {
        return Optional.of(new Failure(reason, describe(chain.get(i))));
      }
    }
    return Optional.empty();
  }

  /** Whether the other side closed the socket, orderly or with a reset. */
  public static boolean closedByPeer(Throwable thrown) {
    return chain(thrown).stream()
        .anyMatch(
            t ->
                t instanceof EOFException
                    || (t instanceof SocketException
                        && (contains(t, "connection reset") || contains(t, "broken pipe"))));
  }

  /** The innermost cause in one bounded line. */
  public static String describe(Throwable thrown) {
    List<Throwable> chain = chain(thrown);
    Throwable last = chain.get(chain.size() - 1);
    String message = last.getMessage();
    String text =
        last.getClass().getSimpleName()
            + (message == null ? "" : ": " + message.replaceAll("\\p{Cntrl}+", " "));
    return text.length() > MAX_DETAIL ? text.substring(0, MAX_DETAIL) : text;
  }

  private static List<Throwable> chain(Throwable thrown) {
    List<Throwable> chain = new ArrayList<>();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Throwable t = thrown; t != null && seen.add(t); t = t.getCause()) {
      chain.add(t);
    }
    return chain;
  }

  private static @Nullable Reason reason(Throwable t) {
    Reason certificate = certificateReason(t);
    if (certificate != null) {
      return certificate;
    }
    if (t instanceof UnknownHostException) {
      return Reason.HOST_NOT_FOUND;
    }
    if (t instanceof SocketTimeoutException) {
      return Reason.CONNECT_TIMED_OUT;
    }
    if (t instanceof NoRouteToHostException || contains(t, "unreachable")) {
      return Reason.NETWORK_UNREACHABLE;
    }
    if (t instanceof ConnectException) {
      return contains(t, "timed out") ? Reason.CONNECT_TIMED_OUT : Reason.CONNECTION_REFUSED;
    }
    return t instanceof SSLException ? tlsReason(t) : null;
  }

  private static @Nullable Reason certificateReason(Throwable t) {
    if (t instanceof CertificateExpiredException || t instanceof CertificateNotYetValidException) {
      return Reason.CERTIFICATE_EXPIRED;
    }
    if (t instanceof CertPathValidatorException path) {
      boolean time =
          path.getReason() == BasicReason.EXPIRED || path.getReason() == BasicReason.NOT_YET_VALID;
      return time ? Reason.CERTIFICATE_EXPIRED : Reason.CERTIFICATE_UNTRUSTED;
    }
    if (t instanceof SSLPeerUnverifiedException
        || (t instanceof CertificateException
            && (contains(t, "no subject alternative") || contains(t, "no name matching")))) {
      return Reason.HOST_NAME_MISMATCH;
    }
    // The last one is how Java says that the trust store holds no certificate at all.
    return t instanceof CertificateException
            || t instanceof CertPathBuilderException
            || t instanceof InvalidAlgorithmParameterException
        ? Reason.CERTIFICATE_UNTRUSTED
        : null;
  }

  private static Reason tlsReason(Throwable t) {
    String message = t.getMessage();
    return message != null && CLIENT_CERTIFICATE_ALERT.matcher(message).find()
        ? Reason.CLIENT_CERTIFICATE_REFUSED
        : Reason.TLS_FAILED;
  }

  private static boolean contains(Throwable t, String text) {
    String message = t.getMessage();
    return message != null && message.toLowerCase(Locale.ROOT).contains(text);
  }
}
