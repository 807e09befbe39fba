/** Geographic position of the gateway. */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.3.0")
package org.eclipse.kura.position;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
