/** The wire component and its form. */
@org.jspecify.annotations.NullMarked
package io.wiotp.devkit.sensors.component;
