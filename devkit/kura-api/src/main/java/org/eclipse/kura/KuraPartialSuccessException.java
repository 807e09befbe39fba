/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** A batch was carried out only in part. */
@ProviderType
public class KuraPartialSuccessException extends KuraException {
  private static final long serialVersionUID = 1L;

  // Throwables are serializable; the list is always one of this class's making.
  @SuppressWarnings("serial")
  private final List<Throwable> causes;

  public KuraPartialSuccessException(String message, List<Throwable> causes) {
    super(KuraErrorCode.PARTIAL_SUCCESS, message);
    this.causes = Collections.unmodifiableList(new ArrayList<>(causes));
  }

  public List<Throwable> getCauses() {
    return causes;
  }
}
