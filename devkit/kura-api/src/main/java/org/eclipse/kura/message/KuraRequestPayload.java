/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.message;

import java.text.ParseException;
import org.osgi.annotation.versioning.ProviderType;

/** A payload that asks for a response. */
@ProviderType
public class KuraRequestPayload extends KuraPayload {
  public static final String METRIC_REQUEST_ID = "request.id";
  public static final String REQUESTER_CLIENT_ID = "requester.client.id";

  public KuraRequestPayload() {}

  public KuraRequestPayload(KuraPayload payload) {
    PayloadParts.copy(payload, this);
  }

  /**
   * Reads a request.
   *
   * @throws ParseException if the payload names no request id or no requester
   */
  public static KuraRequestPayload buildFromKuraPayload(KuraPayload payload) throws ParseException {
    for (String required : new String[] {METRIC_REQUEST_ID, REQUESTER_CLIENT_ID}) {
      if (!(payload.getMetric(required) instanceof String)) {
        throw new ParseException("request needs metric " + required, 0);
      }
    }
    return new KuraRequestPayload(payload);
  }

  public String getRequestId() {
    return (String) getMetric(METRIC_REQUEST_ID);
  }

  public void setRequestId(String requestId) {
    addMetric(METRIC_REQUEST_ID, requestId);
  }

  public String getRequesterClientId() {
    return (String) getMetric(REQUESTER_CLIENT_ID);
  }

  public void setRequesterClientId(String requesterClientId) {
    addMetric(REQUESTER_CLIENT_ID, requesterClientId);
  }
}
