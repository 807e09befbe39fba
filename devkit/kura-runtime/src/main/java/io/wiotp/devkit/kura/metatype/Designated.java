/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.metatype;

import java.util.Optional;
import org.eclipse.kura.configuration.metatype.OCD;

/**
 * What a Metatype file says about one pid.
 *
 * @param pid the pid or factory PID of the designate
 * @param factory whether it is a factory's
 * @param definition empty when Kura would find none: no form, no defaults
 */
public record Designated(String pid, boolean factory, Optional<OCD> definition) {}
