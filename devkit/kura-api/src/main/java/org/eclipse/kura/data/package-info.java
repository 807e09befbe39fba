/** Data service and data transport, the lower layers of a connection. */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.1.2")
package org.eclipse.kura.data;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
