/** Connection-state events, and the older cloud service interfaces. */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.1.0")
package org.eclipse.kura.cloud;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
