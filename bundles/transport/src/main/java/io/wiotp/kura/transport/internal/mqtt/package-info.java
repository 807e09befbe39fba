/** MQTT on Eclipse Paho; the only package that imports it. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.transport.internal.mqtt;
