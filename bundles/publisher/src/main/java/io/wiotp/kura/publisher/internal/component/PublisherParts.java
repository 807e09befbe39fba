/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.component;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.protocol.option.InvalidOptionException;
import io.wiotp.kura.publisher.internal.encode.MessageMapper;
import io.wiotp.kura.publisher.internal.link.EndpointLink;
import io.wiotp.kura.publisher.internal.link.EndpointTracker;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.CloudConnectionConstants;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.position.PositionService;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The plain objects behind one publisher, and its configuration. */
final class PublisherParts {
  private static final Logger LOG = LoggerFactory.getLogger(PublisherParts.class);

  /** A store that takes longer has come to a stop. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final String pid;
  private final BundleContext context;
  private final EndpointLink link;
  private final Clock clock;
  private final RefusalLogger log;
  private final Publishing publishing;
  private final AtomicReference<@Nullable PositionService> position;

  /** What is in force: a mapper, or the reason why there is none. */
  private record InForce(
      @Nullable PublisherOptions options, @Nullable MessageMapper mapper, String problem) {}

  private volatile InForce inForce = new InForce(null, null, "not configured yet");

  // Guarded by this.
  private Map<String, ?> applied = Map.of();
  private String endpointPid = "";
  private @Nullable EndpointTracker tracker;

  /**
   * @param position the gateway's, as long as there is one
   */
  PublisherParts(
      String pid,
      BundleContext context,
      AtomicReference<@Nullable PositionService> position,
      Clock clock) {
    this.pid = pid;
    this.context = context;
    this.position = position;
    this.link = new EndpointLink(pid);
    this.clock = clock;
    this.log = new RefusalLogger(pid, clock);
    this.publishing = new Publishing(pid, link, log, new LeftOutMetrics(pid), PATIENCE);
  }

  /** Kura's name of an instance. */
  static String pidOf(Map<String, ?> properties) {
    Object kura = properties.get(ConfigurationService.KURA_SERVICE_PID);
    Object pid = kura != null ? kura : properties.get(Constants.SERVICE_PID);
    return pid != null ? pid.toString() : WatsonIotPublisher.PID;
  }

  /** Never throws for a bad value: only an active publisher can be repaired. */
  synchronized void configure(Map<String, ?> properties) {
    if (properties.equals(applied)) {
      return;
    }
    applied = Map.copyOf(properties);
    try {
      PublisherOptions options = PublisherOptions.of(properties);
      inForce =
          new InForce(
              options, new MessageMapper(options.mapping(), pid, clock, this::positionLocked), "");
    } catch (InvalidOptionException e) {
      complain(String.valueOf(e.getMessage()));
    }
    follow(properties);
  }

  private void complain(String problem) {
    if (!problem.equals(inForce.problem())) {
      LOG.error("{}: publishes nothing: {}", pid, problem);
      inForce = new InForce(null, null, problem);
    }
  }

  private void follow(Map<String, ?> properties) {
    String wanted =
        Objects.toString(
            properties.get(CloudConnectionConstants.CLOUD_ENDPOINT_SERVICE_PID_PROP_NAME.value()),
            "");
    if (!wanted.equals(endpointPid)) {
      closeTracker();
      endpointPid = wanted;
      if (!wanted.isEmpty()) {
        tracker = EndpointTracker.open(context, wanted, link);
      }
    }
  }

  private void closeTracker() {
    EndpointTracker open = tracker;
    tracker = null;
    if (open != null) {
      open.close();
    }
  }

  synchronized void close() {
    closeTracker();
    endpointPid = "";
  }

  EndpointLink link() {
    return link;
  }

  /** Kura's wire publisher adds zeros as position when there is no fix. */
  private boolean positionLocked() {
    PositionService service = position.get();
    return service == null || service.isLocked();
  }

  @Nullable String publish(KuraMessage message) throws KuraException {
    InForce now = inForce;
    MessageMapper mapper = now.mapper();
    PublisherOptions options = now.options();
    if (mapper == null || options == null) {
      RefusedException refused = new RefusedException(Reason.OPTION_INVALID, now.problem());
      link.endpoint()
          .ifPresent(endpoint -> endpoint.noteRefusal(pid, refused.reason(), refused.detail()));
      log.refused(refused.reason(), refused.detail());
      throw Refusals.translate(refused);
    }
    return publishing.publish(message, mapper, options.onRefusal());
  }
}
