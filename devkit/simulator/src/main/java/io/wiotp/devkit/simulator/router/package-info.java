/** Carries a publication to every session that subscribed to it. */
@NullMarked
package io.wiotp.devkit.simulator.router;

import org.jspecify.annotations.NullMarked;
