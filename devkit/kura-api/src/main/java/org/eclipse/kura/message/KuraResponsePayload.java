/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.message;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.osgi.annotation.versioning.ProviderType;

/** A payload that answers a request. */
@ProviderType
public class KuraResponsePayload extends KuraPayload {
  public static final int RESPONSE_CODE_OK = 200;
  public static final int RESPONSE_CODE_BAD_REQUEST = 400;
  public static final int RESPONSE_CODE_NOTFOUND = 404;
  public static final int RESPONSE_CODE_ERROR = 500;
  public static final String METRIC_RESPONSE_CODE = "response.code";
  public static final String METRIC_EXCEPTION_MSG = "response.exception.message";
  public static final String METRIC_EXCEPTION_STACK = "response.exception.stack";

  public KuraResponsePayload(int responseCode) {
    addMetric(METRIC_RESPONSE_CODE, responseCode);
  }

  public KuraResponsePayload(Throwable exception) {
    this(RESPONSE_CODE_ERROR, exception);
  }

  public KuraResponsePayload(int responseCode, Throwable exception) {
    this(responseCode);
    describe(exception);
  }

  public KuraResponsePayload(KuraPayload payload) {
    PayloadParts.copy(payload, this);
  }

  /** 0 where the payload names none. */
  public int getResponseCode() {
    return getMetric(METRIC_RESPONSE_CODE) instanceof Number code ? code.intValue() : 0;
  }

  public void setResponseCode(int responseCode) {
    addMetric(METRIC_RESPONSE_CODE, responseCode);
  }

  public String getExceptionMessage() {
    return (String) getMetric(METRIC_EXCEPTION_MSG);
  }

  public void setExceptionMessage(String message) {
    set(METRIC_EXCEPTION_MSG, message);
  }

  public String getExceptionStack() {
    return (String) getMetric(METRIC_EXCEPTION_STACK);
  }

  public void setExceptionStack(String stack) {
    set(METRIC_EXCEPTION_STACK, stack);
  }

  public void setException(Throwable exception) {
    describe(exception);
  }

  private void describe(Throwable exception) {
    if (exception == null) {
      return;
    }
    set(METRIC_EXCEPTION_MSG, exception.getMessage());
    StringWriter stack = new StringWriter();
    exception.printStackTrace(new PrintWriter(stack, true));
    set(METRIC_EXCEPTION_STACK, stack.toString());
  }

  private void set(String metric, String text) {
    if (text != null) {
      addMetric(metric, text);
    }
  }
}
