/** The server side of Kura's web UI. */
@org.jspecify.annotations.NullMarked
package io.wiotp.devkit.kura.web;
