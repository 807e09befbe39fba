/** What can be measured on this machine. */
@org.jspecify.annotations.NullMarked
package io.wiotp.devkit.sensors.hardware;
