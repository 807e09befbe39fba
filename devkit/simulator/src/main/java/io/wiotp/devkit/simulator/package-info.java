/** A stand-in for the Watson IoT Platform that runs on a developer's machine. */
@NullMarked
package io.wiotp.devkit.simulator;

import org.jspecify.annotations.NullMarked;
