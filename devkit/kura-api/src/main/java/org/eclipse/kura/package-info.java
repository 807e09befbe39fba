/** Exceptions and error codes that every service of the gateway framework uses. */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.7.0")
package org.eclipse.kura;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
