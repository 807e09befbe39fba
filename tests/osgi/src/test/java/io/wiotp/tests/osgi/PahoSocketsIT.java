/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.osgi;

import static io.wiotp.tests.osgi.Inside.ENDPOINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javax.inject.Inject;
import org.eclipse.kura.KuraConnectException;
import org.eclipse.kura.cloudconnection.CloudConnectionManager;
import org.eclipse.kura.cloudconnection.CloudEndpoint;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * Paho looks its socket modules up by name. It must find them from whatever thread Kura calls on
 * (Kura issue 2679); a request thread's class loader sees nothing of the bundle.
 */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class PahoSocketsIT {
  private static final List<String> SCHEMES = List.of("tcp", "tls", "ws", "wss");

  @Inject private BundleContext context;

  @Configuration
  public Option[] gateway() {
    return Gateway.of(getClass());
  }

  @Test
  public void aThreadWhoseClassLoaderSeesNothingFindsTheSocketsOfEachScheme() throws Exception {
    Inside inside = new Inside(context);
    int port = Inside.closedPort();
    for (String scheme : SCHEMES) {
      inside.createConnection("-" + scheme, port, scheme);
    }
    String[] suffixes = SCHEMES.stream().map(scheme -> "-" + scheme).toArray(String[]::new);
    inside.awaitSatisfied("after creating the connections", suffixes);

    // The transport's threads are started by this one too, and inherit its class loader.
    inSightOfNothing(
        () -> {
          Bundle transport = inside.bundle("io.wiotp.kura.transport");
          transport.stop();
          transport.start();
          return null;
        });
    inside.awaitSatisfied("after starting the transport anew", suffixes);
    for (String scheme : SCHEMES) {
      assertNobodyListens(inside, scheme);
    }
  }

  private static void assertNobodyListens(Inside inside, String scheme) throws Exception {
    String pid = Inside.filter(ENDPOINT + "-" + scheme);
    CloudConnectionManager manager = inside.service(CloudConnectionManager.class, pid);
    CloudEndpoint endpoint = inside.service(CloudEndpoint.class, pid);
    String connect = inSightOfNothing(() -> messageOfConnect(manager));
    assertThat(connect).as(scheme).contains("WIOTP-0102");
    await(scheme)
        .atMost(Inside.PATIENCE)
        .untilAsserted(
            () -> {
              Map<String, String> info = endpoint.getInfo();
              assertThat(info.get("State reason")).as(scheme).contains("WIOTP-0102");
            });
  }

  private static String messageOfConnect(CloudConnectionManager manager) {
    try {
      manager.connect();
      return "connected";
    } catch (KuraConnectException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static <T> T inSightOfNothing(Callable<T> task) throws Exception {
    FutureTask<T> future = new FutureTask<>(task);
    Thread thread = new Thread(future, "request");
    thread.setContextClassLoader(new Nothing());
    thread.start();
    return future.get(Inside.PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  /** Sees the classes of Java itself and no resource at all. */
  private static final class Nothing extends ClassLoader {
    Nothing() {
      super(null);
    }
  }
}
