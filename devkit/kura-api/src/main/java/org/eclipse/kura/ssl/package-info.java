/** TLS contexts built from the configured keystores. */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("2.1.0")
package org.eclipse.kura.ssl;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
