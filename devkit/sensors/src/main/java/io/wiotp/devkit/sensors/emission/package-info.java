/** When which value is emitted, and as what record. */
@org.jspecify.annotations.NullMarked
package io.wiotp.devkit.sensors.emission;
