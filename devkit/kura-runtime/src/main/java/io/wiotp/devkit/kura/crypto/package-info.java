/** Kura's CryptoService. */
@org.jspecify.annotations.NullMarked
package io.wiotp.devkit.kura.crypto;
