/** What an organization knows: device types, devices, gateways, API keys. */
@NullMarked
package io.wiotp.devkit.simulator.registry;

import org.jspecify.annotations.NullMarked;
