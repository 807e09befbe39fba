/** Monitoring messages and close codes. */
@NullMarked
package io.wiotp.devkit.simulator.monitor;

import org.jspecify.annotations.NullMarked;
