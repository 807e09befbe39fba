/** Kura's deployment agent. */
@org.jspecify.annotations.NullMarked
package io.wiotp.devkit.kura.deployment;
