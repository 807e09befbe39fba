/** The topic grammar of the platform, in both directions. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.protocol.topic;
