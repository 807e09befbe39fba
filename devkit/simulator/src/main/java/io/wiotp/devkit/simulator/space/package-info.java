/** Everything that runs for one organization, side by side with others. */
@NullMarked
package io.wiotp.devkit.simulator.space;

import org.jspecify.annotations.NullMarked;
