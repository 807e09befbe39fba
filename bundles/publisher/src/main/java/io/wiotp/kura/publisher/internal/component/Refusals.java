/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.component;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.KuraStoreCapacityReachedException;
import org.eclipse.kura.KuraStoreException;

/** How refusals look to Kura. */
final class Refusals {
  private Refusals() {}

  /** Whether the next record of the same envelope may fare better. */
  static boolean concernsOneRecord(Reason reason) {
    return switch (reason) {
      case PAYLOAD_TOO_LARGE,
          ID_INVALID,
          NOTHING_TO_SEND,
          TEMPLATE_UNRESOLVED,
          FOREIGN_DEVICE,
          QOS_NOT_ALLOWED,
          FORMAT_NOT_ALLOWED ->
          true;
      default -> false;
    };
  }

  static KuraException translate(RefusedException e) {
    String message = e.reason().describe(e.detail()) + ". " + e.reason().remedy();
    return switch (e.reason()) {
      case OUTBOX_FULL, STORE_FULL -> new KuraStoreCapacityReachedException(message);
      case STORE_FAILED, STORE_SLOW, STORE_IN_USE, STORE_FOREIGN, STORE_NEWER, STORE_UNUSABLE ->
          new KuraStoreException(e, message);
      case ENDPOINT_MISSING, OUTBOX_MISSING, TRANSPORT_MISSING, STOPPED ->
          new KuraException(KuraErrorCode.SERVICE_UNAVAILABLE, message);
      case OPTION_INVALID, NOT_CONFIGURED ->
          new KuraException(KuraErrorCode.CONFIGURATION_ERROR, message);
      default -> new KuraException(KuraErrorCode.INVALID_MESSAGE_EXCEPTION, message);
    };
  }
}
