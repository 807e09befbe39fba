/** Kura's KeystoreService over a file. */
@org.jspecify.annotations.NullMarked
package io.wiotp.devkit.kura.keystore;
