/** The certificates that the TLS listener shows. */
@NullMarked
package io.wiotp.devkit.simulator.tls;

import org.jspecify.annotations.NullMarked;
