/** Options of the devkit's commands: texts from a command line become checked values. */
@org.jspecify.annotations.NullMarked
package io.wiotp.devkit.gateway.option;
