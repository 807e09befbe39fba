/** The topic grammar: what each class of client may publish and subscribe to. */
@NullMarked
package io.wiotp.devkit.simulator.topic;

import org.jspecify.annotations.NullMarked;
