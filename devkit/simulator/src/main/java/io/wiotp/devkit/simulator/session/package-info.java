/** One client's subscriptions and undelivered messages. */
@NullMarked
package io.wiotp.devkit.simulator.session;

import org.jspecify.annotations.NullMarked;
