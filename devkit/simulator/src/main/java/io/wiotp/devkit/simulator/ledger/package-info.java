/** Counts what arrived, for tests and for the page. */
@NullMarked
package io.wiotp.devkit.simulator.ledger;

import org.jspecify.annotations.NullMarked;
