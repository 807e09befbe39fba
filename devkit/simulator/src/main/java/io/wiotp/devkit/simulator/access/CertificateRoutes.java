/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.access;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.wiotp.devkit.simulator.id.ClientClass;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.id.Identifier;
import io.wiotp.devkit.simulator.tls.CertificateAuthority;
import io.wiotp.devkit.simulator.tls.CertificateName;
import io.wiotp.devkit.simulator.tls.ClientCertificate;
import java.security.GeneralSecurityException;
import java.time.Instant;

/** Makes client certificates for tests in other processes: {@code /sim/v1/client-certificates}. */
public final class CertificateRoutes {
  private static final String PATH = "/sim/v1/client-certificates";
  private static final int MAX_BODY = 4 * 1024;

  private final CertificateAuthority authority;

  public CertificateRoutes(CertificateAuthority authority) {
    this.authority = authority;
  }

  /** Adds the path; to be called when what guards {@code /sim/v1} is mounted. */
  public void mount(Router router) {
    router.post(PATH).handler(BodyHandler.create(false).setBodyLimit(MAX_BODY));
    router.post(PATH).handler(this::make);
  }

  private void make(RoutingContext call) {
    try {
      Buffer sent = call.body().buffer();
      JsonObject body = sent == null ? new JsonObject() : new JsonObject(sent);
      DeviceKey device = new DeviceKey(identifier(body, "typeId"), identifier(body, "deviceId"));
      ClientClass clientClass =
          "Gateway".equals(body.getString("classId")) ? ClientClass.GATEWAY : ClientClass.DEVICE;
      ClientCertificate made =
          authority.client(new CertificateName(clientClass, device), false, Instant.now());
      answer(
          call,
          201,
          new JsonObject().put("certificate", made.chainPem()).put("key", made.keyPem()));
    } catch (DecodeException | ClassCastException e) {
      answer(call, 400, new JsonObject().put("message", "the body must be a JSON object"));
    } catch (IllegalArgumentException e) {
      answer(call, 400, new JsonObject().put("message", e.getMessage()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a certificate that was just made can be written", e);
    }
  }

  private static String identifier(JsonObject body, String name) {
    String value = body.getString(name, "");
    if (!Identifier.isValid(value)) {
      throw new IllegalArgumentException(name + " must be " + Identifier.RULE);
    }
    return value;
  }

  private static void answer(RoutingContext call, int status, JsonObject body) {
    call.response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .end(body.toBuffer());
  }
}
