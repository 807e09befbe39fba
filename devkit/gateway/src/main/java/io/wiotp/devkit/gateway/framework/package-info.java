/** The OSGi framework and the bundles that Kura 5.5 has beneath it. */
@org.jspecify.annotations.NullMarked
package io.wiotp.devkit.gateway.framework;
