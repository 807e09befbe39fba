/** Wires: the graph, and the standard Publisher and Subscriber components. */
@org.jspecify.annotations.NullMarked
package io.wiotp.devkit.kura.wire;
