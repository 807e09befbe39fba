/** Encryption of configured secrets. */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.3.0")
package org.eclipse.kura.crypto;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
