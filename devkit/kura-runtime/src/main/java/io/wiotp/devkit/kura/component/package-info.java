/** The configuration of one component instance, as values. */
@org.jspecify.annotations.NullMarked
package io.wiotp.devkit.kura.component;
