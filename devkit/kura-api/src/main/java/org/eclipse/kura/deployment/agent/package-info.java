/** Installation of deployment packages. */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.1.0")
package org.eclipse.kura.deployment.agent;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
