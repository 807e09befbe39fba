/** Builds the deployment package from the feature's list of bundles, byte for byte the same. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.packaging;
