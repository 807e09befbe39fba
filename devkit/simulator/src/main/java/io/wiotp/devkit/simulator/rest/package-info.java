/** The HTTP API, version 0002. */
@NullMarked
package io.wiotp.devkit.simulator.rest;

import org.jspecify.annotations.NullMarked;
