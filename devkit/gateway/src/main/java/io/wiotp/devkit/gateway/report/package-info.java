/** What the devkit's commands say: JSON lines on standard output, text on standard error. */
@org.jspecify.annotations.NullMarked
package io.wiotp.devkit.gateway.report;
