/** One run of the emulated gateway: what an engineer does in the web UI, and how it ends. */
@org.jspecify.annotations.NullMarked
package io.wiotp.devkit.gateway.run;
