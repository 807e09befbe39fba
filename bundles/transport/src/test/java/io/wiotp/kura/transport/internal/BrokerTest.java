/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Vertx;
import io.wiotp.kura.api.ConnectionState;
import io.wiotp.kura.api.ConnectionStatus;
import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.transport.Connection;
import io.wiotp.kura.transport.internal.link.Scheme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The transport against a broker over real sockets. */
class BrokerTest {
  private static final byte[] PAYLOAD = "{\"d\":{}}".getBytes(StandardCharsets.UTF_8);
  private static final String TOPIC = "iot-2/type/gw/id/kura-1/evt/status/fmt/json";

  private static Vertx vertx;
  private TestBroker broker;
  private TestTransport transport;
  private final RecordingListener listener = new RecordingListener();

  @BeforeAll
  static void startVertx() {
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void stopVertx() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  @BeforeEach
  void setUp() throws Exception {
    broker = new TestBroker(vertx);
    transport = new TestTransport(Fixtures.settings("127.0.0.1", broker.port(), Scheme.TCP));
  }

  @AfterEach
  void tearDown() throws Exception {
    transport.close();
    broker.close();
  }

  private Connection opened() {
    Connection connection = transport.core.open(Fixtures.GATEWAY, Fixtures.TOKEN, listener);
    connection.start();
    return connection;
  }

  private Connection connected() {
    Connection connection = opened();
    await().until(() -> connection.status().connected());
    return connection;
  }

  @Test
  void shouldAuthenticateWithTheTokenAndSpeakMqtt311() {
    connected();

    var endpoint = broker.connects.get(0);
    assertThat(endpoint.clientIdentifier()).isEqualTo("g:abc123:gw:kura-1");
    assertThat(endpoint.auth().getUsername()).isEqualTo("use-token-auth"); // AUTH-1
    assertThat(endpoint.auth().getPassword()).isEqualTo("s3cret-Token");
    assertThat(endpoint.protocolVersion()).isEqualTo(4);
    assertThat(endpoint.isCleanSession()).isTrue();
    assertThat(endpoint.keepAliveTimeSeconds()).isEqualTo(60);
    assertThat(listener.states())
        .containsExactly(ConnectionState.CONNECTING, ConnectionState.CONNECTED);
  }

  @Test
  void shouldConnectToQuickstartWithoutCredentials() {
    Connection connection = transport.core.open(Fixtures.QUICKSTART, null, listener);
    connection.start();
    await().until(() -> connection.status().connected());

    assertThat(broker.connects.get(0).auth()).isNull(); // AUTH-3
  }

  @Test
  void shouldCompleteAPublishWhenThePlatformAcknowledged() {
    Connection connection = connected();

    connection.publish(TOPIC, PAYLOAD, 1).toCompletableFuture().join();
    connection.publish(TOPIC, PAYLOAD, 0).toCompletableFuture().join();

    await().until(() -> broker.published.get() == 2);
  }

  @Test
  void shouldReconnectAfterTheConnectionBroke() {
    Connection connection = connected();

    broker.cut();

    await().until(() -> broker.connects.size() == 2 && connection.status().connected());
    assertThat(listener.states())
        .containsExactly(
            ConnectionState.CONNECTING,
            ConnectionState.CONNECTED,
            ConnectionState.BACKING_OFF,
            ConnectionState.CONNECTING,
            ConnectionState.CONNECTED);
    assertThat(listener.reasons()).containsExactly(Reason.CONNECTION_LOST);
  }

  @ParameterizedTest
  @CsvSource({
    "CONNECTION_REFUSED_IDENTIFIER_REJECTED,CLIENT_ID_REJECTED",
    "CONNECTION_REFUSED_SERVER_UNAVAILABLE,PLATFORM_UNAVAILABLE",
    "CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD,NOT_AUTHORIZED",
    "CONNECTION_REFUSED_NOT_AUTHORIZED,NOT_AUTHORIZED",
    "CONNECTION_REFUSED_UNACCEPTABLE_PROTOCOL_VERSION,PROTOCOL_REFUSED"
  })
  void shouldSayWhatThePlatformRefused(MqttConnectReturnCode answer, Reason reason) {
    broker.onConnect = endpoint -> endpoint.reject(answer); // MQ-61 to MQ-64
    opened();
    await().until(() -> listener.states().contains(ConnectionState.BACKING_OFF));

    assertThat(listener.reasons()).containsOnly(reason);
    // No silent second try with MQTT 3.1.
    assertThat(broker.connects).allMatch(endpoint -> endpoint.protocolVersion() == 4);
  }

  @Test
  void shouldConnectOnceTheTokenIsAccepted() {
    broker.onConnect =
        endpoint -> endpoint.reject(MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED);
    Connection connection = opened();
    await().until(() -> listener.sawReason(Reason.NOT_AUTHORIZED));
    broker.onConnect = endpoint -> endpoint.accept(false);

    await().until(() -> connection.status().connected());
  }

  @Test
  void shouldConfirmTenThousandEventsInOrder() throws Exception {
    List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    broker.onPublish = m -> order.add(Integer.parseInt(m.payload().toString()));
    Connection connection = connected();
    Semaphore window = new Semaphore(1_000);
    for (int i = 0; i < 10_000; i++) {
      assertThat(window.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
      connection
          .publish(TOPIC, Integer.toString(i).getBytes(StandardCharsets.UTF_8), 1)
          .thenRun(window::release);
    }
    assertThat(window.tryAcquire(1_000, 20, TimeUnit.SECONDS)).isTrue();

    assertThat(order).hasSize(10_000).isSorted();
  }

  @Test
  void shouldFailEveryOutstandingPublishExactlyOnceWhenTheSessionBreaks() {
    broker.acknowledgePublishes = false;
    Connection connection = connected();
    List<CompletableFuture<Void>> answers = new ArrayList<>();
    AtomicInteger completions = new AtomicInteger();
    for (int i = 0; i < 500; i++) {
      CompletableFuture<Void> answer = connection.publish(TOPIC, PAYLOAD, 1).toCompletableFuture();
      answer.whenComplete((done, thrown) -> completions.incrementAndGet());
      answers.add(answer);
    }
    await().until(() -> broker.published.get() == 500);
    broker.cut();
    await().until(() -> answers.stream().allMatch(CompletableFuture::isCompletedExceptionally));

    assertThatThrownBy(answers.get(0)::join)
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CONNECTION_LOST));
    await().until(() -> connection.status().connected());
    assertThat(completions).hasValue(500);
  }

  @Test
  void shouldFailOutstandingPublishesWhenStopped() {
    broker.acknowledgePublishes = false;
    Connection connection = connected();
    CompletableFuture<Void> answer = connection.publish(TOPIC, PAYLOAD, 1).toCompletableFuture();
    connection.stop(Reason.STOPPED_BY_PERSON, "");

    await().until(answer::isCompletedExceptionally);
    assertThat(connection.status().state()).isEqualTo(ConnectionState.STOPPED);
  }

  @Test
  void shouldRefuseATopicWithAWildcard() {
    Connection connection = connected(); // MQ-76
    assertThatThrownBy(
            () ->
                connection.publish("iot-2/evt/+/fmt/json", PAYLOAD, 1).toCompletableFuture().join())
        .hasMessageContaining("WIOTP-0402");
    assertThat(connection.status().connected()).isTrue();
  }

  @Test
  void shouldSubscribeOneFilterAtATimeAndReportTheRefusedOne() {
    Connection connection = connected(); // MQ-83
    connection.subscribe("iot-2/type/+/id/+/cmd/+/fmt/+", 1).toCompletableFuture().join();
    assertThatThrownBy(() -> connection.subscribe("refused/a", 1).toCompletableFuture().join())
        .hasMessageContaining("WIOTP-0206");
    connection.subscribe("iotdm-1/#", 1).toCompletableFuture().join();
    broker.cut();

    await().until(() -> broker.subscriptions.size() == 6);
    assertThat(broker.subscriptions.subList(3, 6))
        .containsExactly("iot-2/type/+/id/+/cmd/+/fmt/+", "refused/a", "iotdm-1/#");
  }

  @Test
  void shouldDeliverMessagesInOrderAndAcknowledgeOnlyWhenTold() {
    connected();
    for (int i = 0; i < 300; i++) {
      broker.send("iot-2/cmd/x/fmt/json", Integer.toString(i), MqttQoS.AT_LEAST_ONCE);
    }
    await().until(() -> listener.messages.size() == 300);
    assertThat(broker.acknowledged).hasValue(0);
    assertThat(listener.messages)
        .extracting(m -> Integer.parseInt(new String(m.payload(), StandardCharsets.UTF_8)))
        .isSorted()
        .doesNotHaveDuplicates();

    listener.messages.forEach(
        m -> {
          m.acknowledge();
          m.acknowledge();
        });
    await().until(() -> broker.acknowledged.get() == 300);
  }

  @Test
  void shouldDropAnAcknowledgementWhoseSessionIsGone() {
    Connection connection = connected();
    broker.send("iot-2/cmd/x/fmt/json", "{}", MqttQoS.AT_LEAST_ONCE);
    await().until(() -> listener.messages.size() == 1);
    broker.cut();
    await().until(() -> broker.connects.size() == 2 && connection.status().connected());
    listener.messages.get(0).acknowledge();
    connection.publish(TOPIC, PAYLOAD, 1).toCompletableFuture().join();

    assertThat(broker.acknowledged).hasValue(0);
    assertThat(broker.connects).hasSize(2);
  }

  @Test
  void shouldDisconnectOrderlyWhenStopped() {
    AtomicBoolean orderly = new AtomicBoolean();
    broker.onConnect =
        endpoint -> {
          endpoint.disconnectHandler(v -> orderly.set(true));
          endpoint.accept(false);
        };
    connected().stop(Reason.STOPPED_BY_PERSON, "button");

    await().untilTrue(orderly);
    assertThat(listener.last().reason()).isEqualTo(Reason.STOPPED_BY_PERSON);
  }

  @Test
  void twoConnectionsWithOneClientIdBothReportIt() {
    broker.exclusive = true; // MQ-65
    RecordingListener other = new RecordingListener();
    opened();
    transport.core.open(Fixtures.GATEWAY, Fixtures.TOKEN, other).start();

    await()
        .until(
            () ->
                listener.sawReason(Reason.CLIENT_ID_IN_USE)
                    && other.sawReason(Reason.CLIENT_ID_IN_USE));
  }

  @Test
  void shouldCloseFromACallbackWithoutADeadlock() {
    AtomicReference<Connection> self = new AtomicReference<>();
    CompletableFuture<Void> gone = new CompletableFuture<>();
    RecordingListener closing =
        new RecordingListener() {
          @Override
          public void stateChanged(ConnectionStatus status) {
            super.stateChanged(status);
            if (status.connected()) {
              self.get().close();
              transport.core.close(() -> gone.complete(null));
            }
          }
        };
    self.set(transport.core.open(Fixtures.GATEWAY, Fixtures.TOKEN, closing));
    self.get().start();

    await().until(gone::isDone);
    assertThat(closing.last().state()).isEqualTo(ConnectionState.STOPPED);
  }

  @Test
  void shouldConnectFromAThreadWhoseClassLoaderSeesNothing() {
    ClassLoader blind = new ClassLoader(null) {};
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(blind);
    // The loop's thread is made here and inherits the loader.
    try (TestTransport other =
        new TestTransport(Fixtures.settings("127.0.0.1", broker.port(), Scheme.TCP))) {
      Connection connection = other.core.open(Fixtures.GATEWAY, Fixtures.TOKEN, listener);
      connection.start();
      await().until(() -> connection.status().connected());
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void shouldLeaveNoThreadBehind() {
    connected();
    broker.cut();
    await().until(() -> broker.connects.size() == 2);
    transport.close();

    await().untilAsserted(() -> assertThat(Threads.ofTransport()).isEmpty());
  }
}
