/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kuraapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.kura.KuraConnectException;
import org.eclipse.kura.KuraDisconnectException;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.KuraIOException;
import org.eclipse.kura.KuraInvalidMessageException;
import org.eclipse.kura.KuraInvalidMetricTypeException;
import org.eclipse.kura.KuraNotConnectedException;
import org.eclipse.kura.KuraPartialSuccessException;
import org.eclipse.kura.KuraProcessExecutionErrorException;
import org.eclipse.kura.KuraRuntimeException;
import org.eclipse.kura.KuraStoreCapacityReachedException;
import org.eclipse.kura.KuraStoreException;
import org.eclipse.kura.KuraTimeoutException;
import org.eclipse.kura.KuraTooManyInflightMessagesException;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.request.RequestHandler;
import org.eclipse.kura.cloudconnection.request.RequestHandlerContext;
import org.eclipse.kura.message.KuraPayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExceptionBehaviourTest {
  private static final Throwable CAUSE = new IllegalStateException("cause");

  static Stream<KuraException> checked() {
    return Stream.of(
        new KuraConnectException(CAUSE, "detail"),
        new KuraDisconnectException(CAUSE, "detail"),
        new KuraIOException(CAUSE, "detail"),
        new KuraNotConnectedException(CAUSE, "detail"),
        new KuraProcessExecutionErrorException(CAUSE, "detail"),
        new KuraStoreException(CAUSE, "detail"),
        new KuraTimeoutException("detail", CAUSE),
        new KuraTooManyInflightMessagesException(CAUSE, "detail"),
        KuraException.internalError(CAUSE, "detail"));
  }

  static Stream<KuraRuntimeException> unchecked() {
    return Stream.of(
        new KuraRuntimeException(KuraErrorCode.INTERNAL_ERROR, CAUSE, "detail"),
        new KuraInvalidMessageException(CAUSE, "detail"),
        new KuraInvalidMetricTypeException(CAUSE, "detail"));
  }

  @ParameterizedTest
  @MethodSource("checked")
  void aCheckedExceptionTellsCodeDetailAndCause(KuraException exception) {
    assertThat(exception.getCode()).isNotNull();
    assertThat(exception).hasCause(CAUSE).hasMessageContaining("detail");
    assertThat(exception.getLocalizedMessage()).isEqualTo(exception.getMessage());
  }

  @ParameterizedTest
  @MethodSource("unchecked")
  void anUncheckedExceptionTellsCodeDetailAndCause(KuraRuntimeException exception) {
    assertThat(exception.getCode()).isNotNull();
    assertThat(exception).hasCause(CAUSE).hasMessageContaining("detail");
    assertThat(exception.getLocalizedMessage()).isEqualTo(exception.getMessage());
  }

  @Test
  void theMessageIsTheCodeInWordsThenTheArguments() {
    assertThat(new KuraException(KuraErrorCode.NOT_FOUND)).hasMessage("not found");
    assertThat(new KuraException(KuraErrorCode.INVALID_PARAMETER, "pid", 7))
        .hasMessage("invalid parameter: pid, 7");
    assertThat(new KuraException(KuraErrorCode.BAD_REQUEST, (Object) null))
        .hasMessage("bad request: null");
  }

  @Test
  void codesFitTheirExceptions() {
    assertThat(new KuraConnectException("x").getCode()).isEqualTo(KuraErrorCode.CONNECTION_FAILED);
    assertThat(new KuraTimeoutException("x").getCode()).isEqualTo(KuraErrorCode.TIMED_OUT);
    assertThat(new KuraStoreCapacityReachedException("x").getCode())
        .isEqualTo(KuraErrorCode.STORE_ERROR);
    assertThat(KuraException.internalError("x").getCode()).isEqualTo(KuraErrorCode.INTERNAL_ERROR);
  }

  @Test
  void aPartialSuccessListsItsCauses() {
    KuraPartialSuccessException exception =
        new KuraPartialSuccessException("update", List.of(CAUSE));

    assertThat(exception.getCauses()).containsExactly(CAUSE);
    assertThat(exception.getCode()).isEqualTo(KuraErrorCode.PARTIAL_SUCCESS);
  }

  @Test
  void aRequestHandlerRefusesVerbsThatItDoesNotHave() {
    RequestHandler handler = new RequestHandler() {};
    RequestHandlerContext context = new RequestHandlerContext(null, Map.of());
    KuraMessage message = new KuraMessage(new KuraPayload());

    assertThatThrownBy(() -> handler.doExec(context, message))
        .isInstanceOfSatisfying(
            KuraException.class,
            refusal ->
                assertThat(refusal.getCode()).isEqualTo(KuraErrorCode.OPERATION_NOT_SUPPORTED));
    assertThatThrownBy(() -> handler.doGet(context, message)).hasMessageContaining("doGet");
  }
}
