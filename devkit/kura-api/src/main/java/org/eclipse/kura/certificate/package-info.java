/** Certificates known to the gateway. */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("2.1.0")
package org.eclipse.kura.certificate;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
