/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.messages.MqttDisconnectMessage;
import io.vertx.mqtt.messages.MqttPubAckMessage;
import io.vertx.mqtt.messages.MqttPubCompMessage;
import io.vertx.mqtt.messages.MqttPubRecMessage;
import io.vertx.mqtt.messages.MqttPubRelMessage;
import io.vertx.mqtt.messages.MqttPublishMessage;
import io.vertx.mqtt.messages.MqttSubscribeMessage;
import io.vertx.mqtt.messages.MqttUnsubscribeMessage;
import io.vertx.mqtt.messages.codes.MqttDisconnectReasonCode;
import io.vertx.mqtt.messages.codes.MqttPubAckReasonCode;
import io.vertx.mqtt.messages.codes.MqttPubCompReasonCode;
import io.vertx.mqtt.messages.codes.MqttPubRecReasonCode;
import io.vertx.mqtt.messages.codes.MqttPubRelReasonCode;
import io.vertx.mqtt.messages.codes.MqttSubAckReasonCode;
import io.vertx.mqtt.messages.codes.MqttUnsubAckReasonCode;
import io.wiotp.devkit.simulator.wire.MessagingEndpoint;
import java.util.List;

/** Passes everything on; {@link FaultyEndpoint} changes what it wants to. */
abstract class PassingEndpoint extends EndpointView {
  PassingEndpoint(MessagingEndpoint endpoint) {
    super(endpoint);
  }

  @Override
  public void close() {
    real().close();
  }

  @Override
  public MqttEndpoint disconnectHandler(Handler<Void> handler) {
    real().disconnectHandler(handler);
    return this;
  }

  @Override
  public MqttEndpoint disconnectMessageHandler(Handler<MqttDisconnectMessage> handler) {
    real().disconnectMessageHandler(handler);
    return this;
  }

  @Override
  public MqttEndpoint subscribeHandler(Handler<MqttSubscribeMessage> handler) {
    real().subscribeHandler(handler);
    return this;
  }

  @Override
  public MqttEndpoint unsubscribeHandler(Handler<MqttUnsubscribeMessage> handler) {
    real().unsubscribeHandler(handler);
    return this;
  }

  @Override
  public MqttEndpoint publishHandler(Handler<MqttPublishMessage> handler) {
    real().publishHandler(handler);
    return this;
  }

  @Override
  public MqttEndpoint publishAcknowledgeHandler(Handler<Integer> handler) {
    real().publishAcknowledgeHandler(handler);
    return this;
  }

  @Override
  public MqttEndpoint publishAcknowledgeMessageHandler(Handler<MqttPubAckMessage> handler) {
    real().publishAcknowledgeMessageHandler(handler);
    return this;
  }

  @Override
  public MqttEndpoint publishReceivedHandler(Handler<Integer> handler) {
    real().publishReceivedHandler(handler);
    return this;
  }

  @Override
  public MqttEndpoint publishReceivedMessageHandler(Handler<MqttPubRecMessage> handler) {
    real().publishReceivedMessageHandler(handler);
    return this;
  }

  @Override
  public MqttEndpoint publishReleaseHandler(Handler<Integer> handler) {
    real().publishReleaseHandler(handler);
    return this;
  }

  @Override
  public MqttEndpoint publishReleaseMessageHandler(Handler<MqttPubRelMessage> handler) {
    real().publishReleaseMessageHandler(handler);
    return this;
  }

  @Override
  public MqttEndpoint publishCompletionHandler(Handler<Integer> handler) {
    real().publishCompletionHandler(handler);
    return this;
  }

  @Override
  public MqttEndpoint publishCompletionMessageHandler(Handler<MqttPubCompMessage> handler) {
    real().publishCompletionMessageHandler(handler);
    return this;
  }

  @Override
  public MqttEndpoint pingHandler(Handler<Void> handler) {
    real().pingHandler(handler);
    return this;
  }

  @Override
  public MqttEndpoint closeHandler(Handler<Void> handler) {
    real().closeHandler(handler);
    return this;
  }

  @Override
  public MqttEndpoint exceptionHandler(Handler<Throwable> handler) {
    real().exceptionHandler(handler);
    return this;
  }

  @Override
  public MqttEndpoint accept() {
    real().accept();
    return this;
  }

  @Override
  public MqttEndpoint accept(boolean sessionPresent) {
    real().accept(sessionPresent);
    return this;
  }

  @Override
  public MqttEndpoint accept(boolean sessionPresent, MqttProperties properties) {
    real().accept(sessionPresent, properties);
    return this;
  }

  @Override
  public MqttEndpoint reject(MqttConnectReturnCode returnCode) {
    real().reject(returnCode);
    return this;
  }

  @Override
  public MqttEndpoint reject(MqttConnectReturnCode returnCode, MqttProperties properties) {
    real().reject(returnCode, properties);
    return this;
  }

  @Override
  public MqttEndpoint subscribeAcknowledge(int subscribeMessageId, List<MqttQoS> grantedQoSLevels) {
    real().subscribeAcknowledge(subscribeMessageId, grantedQoSLevels);
    return this;
  }

  @Override
  public MqttEndpoint subscribeAcknowledge(
      int subscribeMessageId, List<MqttSubAckReasonCode> reasonCodes, MqttProperties properties) {
    real().subscribeAcknowledge(subscribeMessageId, reasonCodes, properties);
    return this;
  }

  @Override
  public MqttEndpoint unsubscribeAcknowledge(int unsubscribeMessageId) {
    real().unsubscribeAcknowledge(unsubscribeMessageId);
    return this;
  }

  @Override
  public MqttEndpoint unsubscribeAcknowledge(
      int unsubscribeMessageId,
      List<MqttUnsubAckReasonCode> reasonCodes,
      MqttProperties properties) {
    real().unsubscribeAcknowledge(unsubscribeMessageId, reasonCodes, properties);
    return this;
  }

  @Override
  public MqttEndpoint publishAcknowledge(int publishMessageId) {
    real().publishAcknowledge(publishMessageId);
    return this;
  }

  @Override
  public MqttEndpoint publishAcknowledge(
      int publishMessageId, MqttPubAckReasonCode reasonCode, MqttProperties properties) {
    real().publishAcknowledge(publishMessageId, reasonCode, properties);
    return this;
  }

  @Override
  public MqttEndpoint publishReceived(int publishMessageId) {
    real().publishReceived(publishMessageId);
    return this;
  }

  @Override
  public MqttEndpoint publishReceived(
      int publishMessageId, MqttPubRecReasonCode reasonCode, MqttProperties properties) {
    real().publishReceived(publishMessageId, reasonCode, properties);
    return this;
  }

  @Override
  public MqttEndpoint publishRelease(int publishMessageId) {
    real().publishRelease(publishMessageId);
    return this;
  }

  @Override
  public MqttEndpoint publishRelease(
      int publishMessageId, MqttPubRelReasonCode reasonCode, MqttProperties properties) {
    real().publishRelease(publishMessageId, reasonCode, properties);
    return this;
  }

  @Override
  public MqttEndpoint publishComplete(int publishMessageId) {
    real().publishComplete(publishMessageId);
    return this;
  }

  @Override
  public MqttEndpoint publishComplete(
      int publishMessageId, MqttPubCompReasonCode reasonCode, MqttProperties properties) {
    real().publishComplete(publishMessageId, reasonCode, properties);
    return this;
  }

  @Override
  public Future<Integer> publish(
      String topic, Buffer payload, MqttQoS qosLevel, boolean isDup, boolean isRetain) {
    return real().publish(topic, payload, qosLevel, isDup, isRetain);
  }

  @Override
  public MqttEndpoint publish(
      String topic,
      Buffer payload,
      MqttQoS qosLevel,
      boolean isDup,
      boolean isRetain,
      Handler<AsyncResult<Integer>> publishSentHandler) {
    real().publish(topic, payload, qosLevel, isDup, isRetain, publishSentHandler);
    return this;
  }

  @Override
  public Future<Integer> publish(
      String topic,
      Buffer payload,
      MqttQoS qosLevel,
      boolean isDup,
      boolean isRetain,
      int messageId) {
    return real().publish(topic, payload, qosLevel, isDup, isRetain, messageId);
  }

  @Override
  public Future<Integer> publish(
      String topic,
      Buffer payload,
      MqttQoS qosLevel,
      boolean isDup,
      boolean isRetain,
      int messageId,
      MqttProperties properties) {
    return real().publish(topic, payload, qosLevel, isDup, isRetain, messageId, properties);
  }

  @Override
  public MqttEndpoint publish(
      String topic,
      Buffer payload,
      MqttQoS qosLevel,
      boolean isDup,
      boolean isRetain,
      int messageId,
      Handler<AsyncResult<Integer>> publishSentHandler) {
    real().publish(topic, payload, qosLevel, isDup, isRetain, messageId, publishSentHandler);
    return this;
  }

  @Override
  public MqttEndpoint publish(
      String topic,
      Buffer payload,
      MqttQoS qosLevel,
      boolean isDup,
      boolean isRetain,
      int messageId,
      MqttProperties properties,
      Handler<AsyncResult<Integer>> publishSentHandler) {
    real()
        .publish(
            topic, payload, qosLevel, isDup, isRetain, messageId, properties, publishSentHandler);
    return this;
  }

  @Override
  public MqttEndpoint pong() {
    real().pong();
    return this;
  }

  @Override
  public MqttEndpoint disconnect(MqttDisconnectReasonCode code, MqttProperties properties) {
    real().disconnect(code, properties);
    return this;
  }
}
