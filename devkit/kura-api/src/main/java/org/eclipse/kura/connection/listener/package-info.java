/** Notification about a plain connection. */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package org.eclipse.kura.connection.listener;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
