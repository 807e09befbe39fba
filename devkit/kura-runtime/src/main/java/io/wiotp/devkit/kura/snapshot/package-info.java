/** Snapshots in Kura's XML format, and the folder that holds them. */
@org.jspecify.annotations.NullMarked
package io.wiotp.devkit.kura.snapshot;
