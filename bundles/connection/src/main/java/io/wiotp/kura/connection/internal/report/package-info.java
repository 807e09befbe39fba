/** What the operator reads: counters, last refusals, the status page. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.connection.internal.report;
