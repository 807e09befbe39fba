/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.cloudconnection.request;

import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.osgi.annotation.versioning.ConsumerType;

/** Answers remote requests for one application; unsupported verbs are refused. */
@ConsumerType
public interface RequestHandler {
  default KuraMessage doDel(RequestHandlerContext context, KuraMessage message)
      throws KuraException {
    throw new KuraException(KuraErrorCode.OPERATION_NOT_SUPPORTED, "doDel");
  }

  default KuraMessage doExec(RequestHandlerContext context, KuraMessage message)
      throws KuraException {
    throw new KuraException(KuraErrorCode.OPERATION_NOT_SUPPORTED, "doExec");
  }

  default KuraMessage doGet(RequestHandlerContext context, KuraMessage message)
      throws KuraException {
    throw new KuraException(KuraErrorCode.OPERATION_NOT_SUPPORTED, "doGet");
  }

  default KuraMessage doPost(RequestHandlerContext context, KuraMessage message)
      throws KuraException {
    throw new KuraException(KuraErrorCode.OPERATION_NOT_SUPPORTED, "doPost");
  }

  default KuraMessage doPut(RequestHandlerContext context, KuraMessage message)
      throws KuraException {
    throw new KuraException(KuraErrorCode.OPERATION_NOT_SUPPORTED, "doPut");
  }
}
