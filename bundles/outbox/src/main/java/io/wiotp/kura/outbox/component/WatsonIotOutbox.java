/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.component;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.outbox.EntryId;
import io.wiotp.kura.outbox.OutboundEvent;
import io.wiotp.kura.outbox.Outbox;
import io.wiotp.kura.outbox.OutboxListener;
import io.wiotp.kura.outbox.OutboxStatus;
import io.wiotp.kura.outbox.SetAside;
import io.wiotp.kura.outbox.Window;
import io.wiotp.kura.outbox.internal.SteadyClock;
import io.wiotp.kura.outbox.internal.StoredOutbox;
import io.wiotp.kura.outbox.internal.log.LogEventStore;
import io.wiotp.kura.outbox.internal.store.EventStore;
import io.wiotp.kura.protocol.option.InvalidOptionException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.system.SystemService;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outbox tab of a connection. An option outside its rule never fails it: the last good limits
 * stay in force, and the status says what to correct.
 */
@Component(
    name = WatsonIotOutbox.PID,
    service = {Outbox.class, ConfigurableComponent.class},
    immediate = true,
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    property = {"kura.ui.service.hide=true", "kura.ui.factory.hide=true"})
@Designate(ocd = OutboxOcd.class, factory = true)
public final class WatsonIotOutbox implements Outbox, ConfigurableComponent {
  /** Name of the component, of its factory, its form and its Metatype file. */
  static final String PID = "io.wiotp.kura.WatsonIotOutbox";

  private static final Logger LOG = LoggerFactory.getLogger(WatsonIotOutbox.class);

  private final String pid;
  private final EventStore store;
  private final Stores stores;
  private final StoredOutbox outbox;
  private OutboxOptions options = OutboxOptions.defaults();
  private volatile @Nullable String invalidOption;
  private volatile @Nullable String moveProblem;

  /**
   * @param system knows Kura's data directory; without it the property {@code kura.data} does
   */
  @Activate
  public WatsonIotOutbox(
      Map<String, ?> properties,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          @Nullable SystemService system) {
    this(properties, dataDirectory(system), Clock.systemUTC());
  }

  WatsonIotOutbox(Map<String, ?> properties, @Nullable Path dataDirectory, Clock wall) {
    this.pid = Objects.toString(properties.get("kura.service.pid"), PID);
    apply(properties);
    Clock clock = new SteadyClock(wall, System::nanoTime);
    this.stores = new Stores(pid, dataDirectory, clock, wall);
    this.store = stores.open(options);
    this.outbox = new StoredOutbox(store, options.limits(), clock);
  }

  private static @Nullable Path dataDirectory(@Nullable SystemService system) {
    String directory = system == null ? null : system.getKuraDataDirectory();
    if (directory == null) {
      directory = System.getProperty(SystemService.KEY_KURA_DATA_DIR);
    }
    return directory == null || directory.isBlank() ? null : Path.of(directory).toAbsolutePath();
  }

  /** Kura writes the same configuration again at each registration: then nothing happens. */
  @Modified
  public synchronized void modified(Map<String, ?> properties) {
    OutboxOptions former = options;
    apply(properties);
    if (!options.equals(former)) {
      outbox.limits(options.limits());
      if (store instanceof LogEventStore log) {
        log.tuning(options.tuning());
        move(log, stores.directory(former));
      }
      if (options.storage() != former.storage()) {
        LOG.warn("{} the option storage takes effect with the next start of the outbox", pid);
      }
      LOG.info("{} options changed to {}", pid, options);
    }
  }

  /** The old directory stays in force when the new one can not be used; the status says why. */
  @SuppressWarnings("FutureReturnValueIgnored") // the callback says how it ended
  private void move(LogEventStore log, @Nullable Path former) {
    Path wanted = stores.directory(options);
    if (wanted == null || wanted.equals(former)) {
      return;
    }
    log.move(wanted)
        .whenComplete(
            (moved, failure) -> {
              moveProblem = failure == null ? null : failure.getMessage();
              if (failure != null) {
                LOG.warn("{} stays in {}: {}", pid, former, moveProblem);
              }
            });
  }

  private void apply(Map<String, ?> properties) {
    try {
      options = OutboxOptions.from(properties);
      invalidOption = null;
    } catch (InvalidOptionException e) {
      String problem = Reason.OPTION_INVALID.describe(String.valueOf(e.getMessage()));
      if (!problem.equals(invalidOption)) {
        LOG.warn("{} {}. What was in force stays: {}", pid, problem, options);
      }
      invalidOption = problem;
    }
  }

  @Deactivate
  public void deactivate() {
    outbox.close();
  }

  @Override
  public CompletionStage<EntryId> append(OutboundEvent event) {
    return outbox.append(event);
  }

  @Override
  public Window openWindow(int size) {
    return outbox.openWindow(size);
  }

  @Override
  public void addListener(OutboxListener listener) {
    outbox.addListener(listener);
  }

  @Override
  public void removeListener(OutboxListener listener) {
    outbox.removeListener(listener);
  }

  /** A store that does not work matters more than an option that is wrong. */
  @Override
  public OutboxStatus status() {
    OutboxStatus status = outbox.status();
    String problem = invalidOption != null ? invalidOption : moveProblem;
    return status.trouble() != null || problem == null ? status : status.withTrouble(problem);
  }

  @Override
  public List<SetAside> lastSetAside() {
    return outbox.lastSetAside();
  }
}
