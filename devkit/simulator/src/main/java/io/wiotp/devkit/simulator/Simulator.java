/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import io.vertx.core.json.JsonArray;
import io.vertx.ext.web.Router;
import io.wiotp.devkit.simulator.access.AccessPolicy;
import io.wiotp.devkit.simulator.access.CertificateRoutes;
import io.wiotp.devkit.simulator.access.OperatorGuard;
import io.wiotp.devkit.simulator.action.RequestIds;
import io.wiotp.devkit.simulator.fault.FaultContext;
import io.wiotp.devkit.simulator.fault.FaultControl;
import io.wiotp.devkit.simulator.fault.FaultRoutes;
import io.wiotp.devkit.simulator.fault.FaultSwitch;
import io.wiotp.devkit.simulator.fault.Faults;
import io.wiotp.devkit.simulator.fault.OffsetClock;
import io.wiotp.devkit.simulator.fault.RegistrationFaults;
import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.ledger.FindingList;
import io.wiotp.devkit.simulator.ledger.Ledger;
import io.wiotp.devkit.simulator.messaging.HttpMessaging;
import io.wiotp.devkit.simulator.mqtt.MqttFront;
import io.wiotp.devkit.simulator.mqtt.RegistrationCourse;
import io.wiotp.devkit.simulator.page.Feed;
import io.wiotp.devkit.simulator.page.LivePage;
import io.wiotp.devkit.simulator.page.Section;
import io.wiotp.devkit.simulator.registry.DeviceClass;
import io.wiotp.devkit.simulator.registry.DeviceDraft;
import io.wiotp.devkit.simulator.registry.DeviceType;
import io.wiotp.devkit.simulator.registry.GatewayRole;
import io.wiotp.devkit.simulator.registry.Organization;
import io.wiotp.devkit.simulator.registry.Registered;
import io.wiotp.devkit.simulator.registry.RegistryFileException;
import io.wiotp.devkit.simulator.registry.SecretSource;
import io.wiotp.devkit.simulator.rest.LedgerRoutes;
import io.wiotp.devkit.simulator.rest.RestApi;
import io.wiotp.devkit.simulator.space.Spaces;
import io.wiotp.devkit.simulator.store.DataDirectoryException;
import io.wiotp.devkit.simulator.store.StateKeeper;
import io.wiotp.devkit.simulator.tls.CertificateAuthority;
import io.wiotp.devkit.simulator.tls.ClientCertificates;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A running platform. Its methods may be called from any thread but its own; they wait for its
 * event loop, at most ten seconds.
 */
public final class Simulator implements AutoCloseable {
  private final String host;
  private final Clock clock;
  private final Organization organization;
  private final Credentials credentials;
  private final SecretSource secrets;
  private final Ledger ledger;
  private final MqttFront mqtt;
  private final EventLoop loop;
  private final @Nullable StateKeeper keeper;
  private final FaultSwitch faultSwitch;
  private final FaultControl faults;
  private final Ports ports;
  private final Administration administration;
  private final ActionControl actions;
  private final ManagementControl management;
  private final Listeners listeners;
  private final CertificateAuthority authority;
  private final AuthorityFile authorityFile;

  private Simulator(
      SimulatorOptions options,
      OffsetClock platformClock,
      Population population,
      @Nullable StateKeeper keeper,
      Ledger ledger,
      EventLoop loop,
      CompletableFuture<Certificates> certificatesMade)
      throws Exception {
    this.host = options.host();
    this.clock = platformClock;
    this.organization = population.organization();
    this.credentials = population.credentials();
    this.secrets = population.secrets();
    this.ledger = ledger;
    this.loop = loop;
    Feed feed = new Feed(organization.id(), clock);
    this.keeper = keeper;
    Spaces spaces =
        new Spaces(
            population.registry(),
            clock,
            options.lastEventCache(),
            loop::after,
            ledger.findings(),
            new RequestIds(options.random()));
    this.actions = new ActionControl(loop, spaces.space(organization).actions());
    this.management =
        new ManagementControl(loop, organization, spaces.space(organization).management());
    AccessPolicy access =
        new AccessPolicy(
            population.registry(),
            new ClientCertificates(() -> certificatesMade.join().issuer().certificate()));
    Faults faultTable = new Faults();
    this.mqtt =
        new MqttFront(
            spaces,
            access,
            ledger,
            feed,
            clock,
            options.limits(),
            new RegistrationFaults(
                faultTable,
                RegistrationCourse.taking(options.limits().attached().registrationTime())),
            loop::after);
    if (keeper != null) {
      keeper.restore(mqtt.tables(spaces.space(organization)));
      keeper.restore(spaces.space(organization).actions().tables());
    }
    Router http = Router.router(loop.vertx());
    RestApi rest = new RestApi(population.registry(), spaces, mqtt.clients(), clock);
    rest.mount(http);
    this.administration =
        new Administration(
            loop, organization, secrets, rest.rate(), () -> mqtt.disconnectAll(organization.id()));
    new LedgerRoutes(ledger).mount(http);
    Certificates certificates = certificatesMade.get();
    this.authority = certificates.issuer();
    this.ports = new Ports(loop.vertx(), mqtt::shutdown, spaces, certificates);
    this.faultSwitch =
        new FaultSwitch(
            new FaultContext(
                faultTable, loop::after, mqtt.clients(), spaces, platformClock, loop.sockets()),
            ports,
            mqtt);
    this.faults = new FaultControl(faultSwitch, loop::call);
    new OperatorGuard(options.host()).mount(http);
    new FaultRoutes(faultSwitch, platformClock, loop::after).mount(http);
    new LivePage(
            spaces.space(organization),
            mqtt.clients(),
            ledger,
            feed,
            List.of(
                Section.findings(ledger.findings()),
                new Section("faults", () -> new JsonArray(faultSwitch.list()))),
            clock,
            loop::after)
        .mount(http);
    new CertificateRoutes(authority).mount(http);
    HttpMessaging messaging =
        new HttpMessaging(
            spaces, access, organization.id(), mqtt.direct(), ledger, clock, loop::after);
    FrontDesk desk = new FrontDesk(faultSwitch.gate(), messaging, ledger);
    this.listeners = Listeners.open(loop, options, certificates::current, desk, http);
    ports.use(listeners);
    this.authorityFile = AuthorityFile.write(options.caFile(), certificates.authority());
  }

  /**
   * Starts a platform and waits until it listens.
   *
   * @throws RegistryFileException if the registry file can not be used
   * @throws DataDirectoryException if the data directory can not be used
   * @throws Exception if a port can not be opened or a file not be written
   */
  public static Simulator start(SimulatorOptions options) throws Exception {
    StateKeeper keeper =
        options.dataDirectory() == null ? null : StateKeeper.open(options.dataDirectory());
    try {
      Simulator simulator = start(options, keeper);
      if (keeper != null) {
        keeper.start(simulator.loop::call);
      }
      return simulator;
    } catch (Exception e) {
      if (keeper != null) {
        keeper.abandon();
      }
      throw e;
    }
  }

  private static Simulator start(SimulatorOptions options, @Nullable StateKeeper keeper)
      throws Exception {
    OffsetClock clock = new OffsetClock(options.clock());
    Population population = Population.of(options.withClock(clock), keeper);
    List<String> names = HostNames.of(options, population.organization().id());
    // Keys take as long as all the rest of the start: both at the same time.
    CompletableFuture<Certificates> certificates =
        CompletableFuture.supplyAsync(() -> new Certificates(names));
    EventLoop loop = new EventLoop();
    try {
      return new Simulator(
          options,
          clock,
          population,
          keeper,
          new Ledger(new FindingList(options.strict())),
          loop,
          certificates);
    } catch (Exception e) {
      loop.close();
      throw e;
    }
  }

  public String organization() {
    return organization.id();
  }

  public String host() {
    return host;
  }

  /** Port of plain messaging: MQTT, MQTT over WebSocket, HTTP messaging (CON-4). */
  public int mqttPort() {
    return listeners.mqtt().port();
  }

  /** Port of messaging over TLS. */
  public int tlsPort() {
    return listeners.tls().port();
  }

  /** Port of the HTTP API and of the page. */
  public int httpPort() {
    return listeners.http().actualPort();
  }

  /** Port of the HTTP API and of the page over TLS. */
  public int httpsPort() {
    return listeners.https().actualPort();
  }

  /** The certificate that clients of the TLS port have to trust, PEM. */
  public Path caFile() {
    return authorityFile.path();
  }

  /** An API key for applications. */
  public Credentials credentials() {
    return credentials;
  }

  /** What arrived so far. */
  public Ledger ledger() {
    return ledger;
  }

  /** What goes wrong on demand (SIM-43). */
  public FaultControl faults() {
    return faults;
  }

  /** API keys, roles, resource groups and quotas. */
  public Administration administration() {
    return administration;
  }

  /** What devices told of themselves by device management, without HTTP. */
  public ManagementControl management() {
    return management;
  }

  /** Device management actions of the platform, without HTTP. */
  public ActionControl actions() {
    return actions;
  }

  /** The ready line as an ordered map: a caller may add members before it prints it. */
  public Map<String, Object> ready() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("ready", true);
    members.put("org", organization.id());
    members.put("host", host);
    members.put("mqttPort", mqttPort());
    members.put("tlsPort", tlsPort());
    members.put("httpPort", httpPort());
    members.put("httpsPort", httpsPort());
    members.put("apiKey", credentials.apiKey());
    members.put("apiToken", credentials.apiToken());
    members.put("caFile", caFile().toString());
    return members;
  }

  /**
   * Registers a device, and its type if there is none.
   *
   * @param token null to have one generated
   * @return the token
   */
  public String registerDevice(String typeId, String deviceId, @Nullable String token)
      throws Exception {
    return register(DeviceClass.DEVICE, new DeviceKey(typeId, deviceId), token).token();
  }

  /**
   * Registers a gateway with a group of its own (GW-5), and its type if there is none.
   *
   * @param token null to have one generated
   * @return the token
   */
  public String registerGateway(
      String typeId, String deviceId, @Nullable String token, GatewayRole role) throws Exception {
    DeviceKey key = new DeviceKey(typeId, deviceId);
    Registered gateway = register(DeviceClass.GATEWAY, key, token);
    loop.call(
        () -> {
          organization.setGatewayRole(key, role, true);
          return key;
        });
    return gateway.token();
  }

  /** Makes another API key. */
  public Credentials registerApiKey() throws Exception {
    return loop.call(
        () -> {
          Credentials made = new Credentials(secrets.apiKey(organization.id()), secrets.token());
          organization.putApiKey(made.apiKey(), made.apiToken());
          return made;
        });
  }

  /** What makes certificates; the simulator trusts its client certificates (TLS-8). */
  public CertificateAuthority authority() {
    return authority;
  }

  /** True if such a device or gateway is registered, by whatever way. */
  public boolean isRegistered(String typeId, String deviceId) throws Exception {
    return loop.call(() -> organization.device(new DeviceKey(typeId, deviceId)) != null);
  }

  /** True while a client with that id is connected. */
  public boolean isConnected(String clientId) throws Exception {
    return loop.call(() -> mqtt.clients().isConnected(clientId));
  }

  /** Closes all connections with 93 and all ports. */
  @Override
  public void close() throws Exception {
    try {
      loop.call(
          () -> {
            ports.end();
            faultSwitch.reset(null);
            mqtt.shutdown();
            return ClientId.QUICKSTART;
          });
      listeners.close(loop);
    } finally {
      endLoop();
      authorityFile.remove();
    }
  }

  private void endLoop() throws Exception {
    try {
      if (keeper != null) {
        keeper.close(loop::call);
      }
    } finally {
      loop.close();
    }
  }

  private Registered register(DeviceClass deviceClass, DeviceKey key, @Nullable String token)
      throws Exception {
    return loop.call(
        () -> {
          if (organization.type(key.typeId()) == null) {
            organization.addType(DeviceType.bare(key.typeId(), deviceClass, clock.instant()));
          }
          return organization.register(DeviceDraft.of(key).withToken(token), "simulator");
        });
  }
}
