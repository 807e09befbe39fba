/** Identifiers of the platform: client ids, device keys, and the alphabet they share. */
@NullMarked
package io.wiotp.devkit.simulator.id;

import org.jspecify.annotations.NullMarked;
