/** The MQTT doors: connect, publish, subscribe. */
@NullMarked
package io.wiotp.devkit.simulator.mqtt;

import org.jspecify.annotations.NullMarked;
