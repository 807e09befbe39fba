/** The command that runs an emulated Kura gateway. */
@org.jspecify.annotations.NullMarked
package io.wiotp.devkit.gateway;
