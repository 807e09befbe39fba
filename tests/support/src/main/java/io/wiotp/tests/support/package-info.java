/** Guards that watch over every test of the reactor. */
@org.jspecify.annotations.NullMarked
package io.wiotp.tests.support;
