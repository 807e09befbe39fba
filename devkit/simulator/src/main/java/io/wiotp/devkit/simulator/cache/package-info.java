/** The last event cache. */
@NullMarked
package io.wiotp.devkit.simulator.cache;

import org.jspecify.annotations.NullMarked;
