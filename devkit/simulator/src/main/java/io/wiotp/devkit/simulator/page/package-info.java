/** The page at the root of the HTTP port. */
@NullMarked
package io.wiotp.devkit.simulator.page;

import org.jspecify.annotations.NullMarked;
