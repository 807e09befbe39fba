/** Kura's status LED. */
@org.jspecify.annotations.NullMarked
package io.wiotp.devkit.kura.status;
