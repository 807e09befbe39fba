/** What the gateway says about itself: folders, system, position, watchdog. */
@org.jspecify.annotations.NullMarked
package io.wiotp.devkit.kura.system;
