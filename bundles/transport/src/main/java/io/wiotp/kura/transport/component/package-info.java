/** The edge to OSGi and Kura: component, form, options. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.transport.component;
