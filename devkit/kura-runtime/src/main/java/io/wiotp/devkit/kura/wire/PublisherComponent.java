/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.wire;

import io.wiotp.devkit.kura.finding.Findings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.publisher.CloudPublisher;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.position.PositionService;
import org.eclipse.kura.wire.WireComponent;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.WireHelperService;
import org.eclipse.kura.wire.WireReceiver;
import org.eclipse.kura.wire.WireRecord;
import org.eclipse.kura.wire.WireSupport;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.wireadmin.Consumer;
import org.osgi.service.wireadmin.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The standard Publisher (kura-contract 3.1), with its habits: no publisher bound, the envelope is
 * gone; one record refused, the rest of the envelope is skipped.
 */
@Designate(ocd = PublisherOcd.class, factory = true)
@Component(
    name = PublisherComponent.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    service = {
      WireComponent.class,
      WireReceiver.class,
      Consumer.class,
      ConfigurableComponent.class
    })
public final class PublisherComponent implements WireReceiver, ConfigurableComponent {

  static final String PID = "org.eclipse.kura.wire.CloudPublisher";

  private static final Logger LOG = LoggerFactory.getLogger(PublisherComponent.class);

  private final WireSupport wires;
  private final PositionService position;
  private final Findings findings;
  private final WireCounts counts;
  private final String pid;
  private final AtomicReference<@Nullable CloudPublisher> publisher = new AtomicReference<>();
  private volatile RecordMessage messages;

  @Activate
  @SuppressWarnings("unchecked")
  public PublisherComponent(
      ComponentContext context,
      @Reference WireHelperService helper,
      @Reference PositionService position,
      @Reference Findings findings,
      @Reference WireCounts counts,
      PublisherOcd options,
      Map<String, Object> properties) {
    this.wires =
        helper.newWireSupport(
            this, (ServiceReference<WireComponent>) context.getServiceReference());
    this.position = position;
    this.findings = findings;
    this.counts = counts;
    this.pid = String.valueOf(properties.get("kura.service.pid"));
    this.messages = new RecordMessage(options, position);
  }

  @Modified
  void modified(PublisherOcd options) {
    messages = new RecordMessage(options, position);
  }

  @Reference(
      name = "CloudPublisher",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC)
  void setCloudPublisher(CloudPublisher bound) {
    publisher.set(bound);
  }

  void unsetCloudPublisher(CloudPublisher unbound) {
    publisher.compareAndSet(unbound, null);
  }

  @Override
  public void onWireReceive(WireEnvelope envelope) {
    List<WireRecord> records = envelope.getRecords();
    CloudPublisher bound = publisher.get();
    if (bound == null) {
      counts.dropped(records.size());
      findings.add(
          pid + ": no cloud publisher is bound (CloudPublisher.target); envelopes are gone");
      return;
    }
    for (int i = 0; i < records.size(); i++) {
      if (!published(bound, records.get(i))) {
        skipped(records.size() - i - 1);
        return;
      }
    }
  }

  private boolean published(CloudPublisher bound, WireRecord record) {
    try {
      bound.publish(messages.of(record));
      counts.published();
      return true;
    } catch (KuraException | RuntimeException e) {
      LOG.error("{}: not published", pid, e);
      counts.failed();
      return false;
    }
  }

  private void skipped(int records) {
    if (records > 0) {
      counts.dropped(records);
      findings.add(
          pid + ": publish failed for one record, so the rest of its envelope was skipped");
    }
  }

  @Override
  public void producersConnected(Wire @Nullable [] connected) {
    wires.producersConnected(connected);
  }

  @Override
  public void updated(Wire wire, Object value) {
    wires.updated(wire, value);
  }
}
