/** The outbox as a component of Kura: options, form, life cycle. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.outbox.component;
