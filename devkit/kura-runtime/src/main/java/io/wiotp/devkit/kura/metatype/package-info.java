/** Metatype files as Kura reads them, with Kura's own, narrower rules. */
@org.jspecify.annotations.NullMarked
package io.wiotp.devkit.kura.metatype;
