/** Who asked for an action, for the audit log. */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package org.eclipse.kura.audit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
