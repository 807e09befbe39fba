/** Access to log entries. */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.1.0")
package org.eclipse.kura.log;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
