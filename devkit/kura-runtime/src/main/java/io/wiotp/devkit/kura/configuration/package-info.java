/** Kura's ConfigurationService. */
@org.jspecify.annotations.NullMarked
package io.wiotp.devkit.kura.configuration;
