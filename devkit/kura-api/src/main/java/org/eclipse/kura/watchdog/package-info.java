/** Supervision of critical components. */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.2")
package org.eclipse.kura.watchdog;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
