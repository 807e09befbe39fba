/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.mqtt;

import io.vertx.core.Handler;
import io.vertx.mqtt.MqttWill;
import io.wiotp.devkit.simulator.access.AccessPolicy;
import io.wiotp.devkit.simulator.id.ClientClass;
import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.ledger.Ledger;
import io.wiotp.devkit.simulator.monitor.ClientState;
import io.wiotp.devkit.simulator.monitor.Monitor;
import io.wiotp.devkit.simulator.observe.PlatformObserver;
import io.wiotp.devkit.simulator.observe.RefusedRequest;
import io.wiotp.devkit.simulator.session.CloseCode;
import io.wiotp.devkit.simulator.session.ConnectedClients;
import io.wiotp.devkit.simulator.session.Session;
import io.wiotp.devkit.simulator.space.OrganizationSpace;
import io.wiotp.devkit.simulator.space.Spaces;
import io.wiotp.devkit.simulator.store.DurableTable;
import io.wiotp.devkit.simulator.timer.Timer;
import io.wiotp.devkit.simulator.tls.CertificateName;
import io.wiotp.devkit.simulator.wire.Arrival;
import io.wiotp.devkit.simulator.wire.MessagingEndpoint;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Receives MQTT connections of every listener. All of it runs on one event loop. */
public final class MqttFront implements Handler<MessagingEndpoint> {
  private static final Logger LOG = LoggerFactory.getLogger(MqttFront.class);

  private final Clock clock;
  private final Ledger ledger;
  private final PlatformObserver observer;
  private final MqttLimits limits;
  private final Timer timer;
  private final Monitor monitor;
  private final FairUse fairUse;
  private final ConnectDoor connectDoor;
  private final Throttle throttle;
  private final PublishDoor publishDoor;
  private final SubscribeDoor subscribeDoor;
  private final DirectDoor directDoor;
  private final SessionStore sessionStore;
  private final RegistrationCourse registrations;
  private final ConnectionTable connections = new ConnectionTable();

  public MqttFront(
      Spaces spaces,
      AccessPolicy access,
      Ledger ledger,
      PlatformObserver observer,
      Clock clock,
      MqttLimits limits,
      RegistrationCourse registrations,
      Timer timer) {
    this.observer = observer;
    this.timer = timer;
    this.clock = clock;
    this.ledger = ledger;
    this.limits = limits;
    this.monitor = new Monitor(clock);
    GatewayNotifier notifier = new GatewayNotifier(clock, observer);
    this.connectDoor = new ConnectDoor(spaces, access);
    this.throttle = new Throttle(clock);
    this.fairUse = new FairUse(timer);
    Intake intake = new Intake(ledger, observer, clock);
    this.publishDoor = new PublishDoor(ledger, observer, intake, fairUse, notifier);
    this.directDoor = new DirectDoor(intake, caller -> admission(caller.client(), caller.space()));
    this.subscribeDoor = new SubscribeDoor(ledger, observer, notifier);
    this.sessionStore = new SessionStore(limits, clock, ledger);
    this.registrations = registrations;
  }

  public ConnectedClients clients() {
    return connections;
  }

  /** The durable sessions of an organization, to be kept over a restart. */
  public List<DurableTable<?>> tables(OrganizationSpace space) {
    return new SessionTables(sessionStore, space).all();
  }

  /** The way in without an MQTT connection. */
  public DirectDoor direct() {
    return directDoor;
  }

  /** Closes every connection, because the platform shuts down. */
  public void shutdown() {
    connections.disconnectAll(CloseCode.SERVER_SHUTDOWN);
  }

  /** Closes the connections of one organization, because an administrator wants it (MQ-69). */
  public void disconnectAll(String organization) {
    connections.disconnectAll(organization, CloseCode.CLOSED_BY_ADMINISTRATOR);
  }

  @Override
  public void handle(MessagingEndpoint endpoint) {
    @Nullable ClientId client = null;
    try {
      client = connectDoor.identify(endpoint);
      if (throttle.isDelayed(client.text())) {
        throw new ConnectException(
            new ConnectRefusal(null, CloseCode.AUTHORIZATION_DELAYED, "too many attempts"));
      }
      OrganizationSpace space = connectDoor.admit(client, endpoint);
      requireRoom(client, space);
      openInTime(client, space, endpoint);
    } catch (ConnectException e) {
      if (client != null && e.refusal().code() == CloseCode.NOT_AUTHORIZED) {
        throttle.offend(client.text());
      }
      refuse(client, endpoint, e.refusal());
    }
  }

  /** MQ-68; a client that takes its own place needs no other. */
  private void requireRoom(ClientId client, OrganizationSpace space) throws ConnectException {
    int most = space.organization().settings().maxConnections();
    if (connections.count(client.organization()) >= most
        && !connections.isConnected(client.text())) {
      throw new ConnectException(
          new ConnectRefusal(null, CloseCode.TOO_MANY_CONNECTIONS, "more than " + most));
    }
  }

  /** New connections wait as well if there are too many of them (MQ-32). */
  private void openInTime(ClientId client, OrganizationSpace space, MessagingEndpoint endpoint) {
    long wait = fairUse.connected(space);
    if (wait == 0) {
      open(client, space, endpoint);
      return;
    }
    AtomicBoolean gone = new AtomicBoolean();
    endpoint.closeHandler(nothing -> gone.set(true));
    timer.after(
        wait,
        () -> {
          if (!gone.get()) {
            open(client, space, endpoint);
          }
        });
  }

  private void open(ClientId client, OrganizationSpace space, MessagingEndpoint endpoint) {
    String key = sessionStore.key(client);
    ClientConnection earlier = connections.get(key);
    if (earlier != null) {
      // The first one ends completely before the second one begins (MQ-65).
      earlier.close(CloseCode.CLIENT_ID_REUSED);
      throttle.offend(key);
      finish(key, earlier);
    }
    ClientState state = state(client, endpoint);
    ClientAuthority authority = new ClientAuthority(client, space, state.user());
    SessionStore.Opened opened =
        sessionStore.open(key, client, space, authority.admits(), endpoint.isCleanSession());
    ClientConnection connection =
        new ClientConnection(
            endpoint,
            space,
            opened.session(),
            state,
            authority,
            admission(client, space),
            new ClientConduct(ledger.findings(), client, clock),
            timer);
    connections.put(key, connection);
    listen(key, connection);
    endpoint.accept(opened.present());
    opened.session().attach(connection);
    LOG.info("{} connected", client.text());
    observer.connected(client);
    space.connections().connected(state);
    space.clientStates().connected(state);
    monitor.connected(space.router(), connection.state());
  }

  private void listen(String key, ClientConnection connection) {
    Session session = connection.session();
    MessagingEndpoint endpoint = connection.endpoint();
    endpoint.publishAutoAck(false);
    endpoint
        .publishHandler(packet -> publishDoor.accept(connection, packet))
        .publishReleaseHandler(id -> release(connection, id))
        .publishAcknowledgeHandler(session::acknowledged)
        .publishReceivedHandler(session::receivedByClient)
        .publishCompletionHandler(session::completed)
        .subscribeHandler(packet -> subscribeDoor.subscribe(connection, packet))
        .unsubscribeHandler(packet -> subscribeDoor.unsubscribe(connection, packet))
        .pingHandler(nothing -> {})
        .disconnectHandler(
            nothing -> {
              connection.conduct().disconnects();
              connection.ended(CloseCode.COMPLETED);
            })
        .exceptionHandler(failure -> connection.ended(MalformedPacket.codeOf(failure)))
        .closeHandler(
            nothing -> {
              connection.ended(
                  endpoint.isTimedOut() ? CloseCode.TIMED_OUT : CloseCode.CLOSED_BY_CLIENT);
              finish(key, connection);
            });
    endpoint.superviseKeepAlive(
        KeepAlive.effective(connection.client(), endpoint.keepAliveTimeSeconds()));
  }

  private static void release(ClientConnection connection, int packetId) {
    connection.session().end(packetId);
    connection.endpoint().publishComplete(packetId);
  }

  /** Ends a connection; called by whoever comes first, the new client or the closed socket. */
  private void finish(String key, ClientConnection connection) {
    if (connections.get(key) != connection) {
      return;
    }
    CloseCode code = connection.closeCode();
    CloseCode known = code == null ? CloseCode.CLOSED_BY_SERVER : code;
    connections.remove(key, connection);
    sessionStore.close(key, connection.session(), connection.space());
    LOG.info("{} disconnected: {} {}", connection.client().text(), known.number(), known.reason());
    observer.disconnected(connection.client(), known);
    connection.space().connections().closed(connection.state(), known);
    connection.space().clientStates().closed(connection.state(), known);
    MqttWill will = connection.endpoint().will();
    if (known != CloseCode.COMPLETED && will.isWillFlag()) {
      publishDoor.publishWill(
          connection, will.getWillTopic(), will.getWillQos(), will.getWillMessage());
    }
    monitor.disconnected(
        connection.space().router(), connection.state(), known, connection.traffic());
  }

  private void refuse(
      @Nullable ClientId client, MessagingEndpoint endpoint, ConnectRefusal refusal) {
    ledger.refused(refusal.code().number());
    LOG.info(
        "{} refused: {} {}",
        LogText.of(endpoint.clientIdentifier()),
        refusal.code().number(),
        refusal.detail());
    observer.refused(
        endpoint.clientIdentifier(),
        new RefusedRequest("Connect", "", refusal.code().number(), refusal.detail()));
    if (client != null) {
      monitorRefusal(client, endpoint, refusal.code());
    }
    if (refusal.returnCode() == null) {
      endpoint.close();
    } else {
      endpoint.reject(refusal.returnCode());
    }
  }

  /** Only for devices that are registered: strangers could fill the memory otherwise. */
  private void monitorRefusal(ClientId client, MessagingEndpoint endpoint, CloseCode code) {
    OrganizationSpace space = connectDoor.spaceOfRegistered(client);
    if (space != null) {
      space.connections().refused(state(client, endpoint), code);
      monitor.refused(space.router(), state(client, endpoint), code);
    }
  }

  private ClientState state(ClientId client, MessagingEndpoint endpoint) {
    boolean showUser = client.clientClass().isApplication() && endpoint.auth() != null;
    return new ClientState(
        client,
        endpoint.remoteAddress().hostAddress(),
        endpoint.localAddress().port(),
        endpoint.isSsl(),
        endpoint.protocolVersion(),
        endpoint.arrival().webSocket(),
        showUser ? endpoint.auth().getUsername() : "",
        certificate(endpoint.arrival()),
        clock.instant());
  }

  private static String certificate(Arrival arrival) {
    List<X509Certificate> shown = arrival.certificates();
    CertificateName name = shown.isEmpty() ? null : CertificateName.of(shown.get(0));
    return name == null ? "" : name.text();
  }

  private @Nullable GatewayAdmission admission(ClientId client, OrganizationSpace space) {
    return client.clientClass() != ClientClass.GATEWAY
        ? null
        : new GatewayAdmission(
            space.organization(),
            client.device(),
            client.text(),
            clock,
            limits.attached(),
            registrations,
            timer);
  }
}
