/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiotp.devkit.gateway.option.GatewayOptions;
import io.wiotp.devkit.gateway.option.Option;
import io.wiotp.devkit.gateway.option.Secret;
import io.wiotp.devkit.kura.ui.WebUi;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the engineer clicks, in which order. */
class EngineerTest {
  private final List<String> clicks = new ArrayList<>();
  private final Map<String, Object> answers = new HashMap<>();

  @Test
  void aSecureConnectionGetsItsKeystoreBeforeItConnects() throws Exception {
    Engineer engineer = engineer(false, Optional.of(Path.of("/ca.pem")));

    engineer.createConnection(Path.of("/kura/store.ks"));
    engineer.importCertificates();
    engineer.fillConnection();

    assertThat(clicks).hasSize(5);
    assertThat(clicks.get(0)).startsWith("newComponent").contains("keystore.path=/kura/store.ks");
    assertThat(clicks.get(1)).isEqualTo("newConnection " + Pids.CONNECTION + " " + Pids.CONNECTION);
    assertThat(clicks.get(2)).isEqualTo("trust PlatformKeystore platform /ca.pem");
    assertThat(clicks.get(3))
        .startsWith("apply io.wiotp.kura.WatsonIotTransport")
        .contains("scheme=tls", "host=platform", "port=8883", "plain.allowed=false")
        .contains("KeystoreService.target=(kura.service.pid=PlatformKeystore)");
    assertThat(clicks.get(4))
        .startsWith("apply io.wiotp.kura.WatsonIotEndpoint")
        .contains("organization.id=abc123", "device.type=gw", "device.id=gw1", "role=gateway")
        .contains("auth.token=secret");
  }

  @Test
  void aPlainConnectionHasNoKeystoreAndSaysThatItIsMeant() throws Exception {
    Engineer engineer = engineer(true, Optional.empty());

    engineer.createConnection(Path.of("/kura/store.ks"));
    engineer.importCertificates();
    engineer.fillConnection();

    assertThat(clicks).hasSize(3);
    assertThat(clicks.get(1)).contains("scheme=tcp", "plain.allowed=true").doesNotContain("target");
  }

  @Test
  void sensorsAreSilentUntilTheyAreStarted() throws Exception {
    Engineer engineer = engineer(true, Optional.empty());

    engineer.createSensors();
    engineer.createPublisher();
    engineer.createWires();
    engineer.startSensors();

    assertThat(clicks.get(0)).contains("rate=0");
    assertThat(clicks.get(2)).contains("device.type=$deviceType", "device.id=$assetName");
    assertThat(clicks).contains("wire machine-sensors to-platform");
    assertThat(clicks.get(clicks.size() - 1)).isEqualTo("apply machine-sensors {rate=25}");
  }

  @Test
  void onlyASeedSnapshotMeansAFirstStart() throws Exception {
    Engineer engineer = engineer(true, Optional.empty());

    answers.put("snapshots", List.of(0L));
    assertThat(engineer.isFirstStart()).isTrue();
    answers.put("snapshots", List.of(0L, 1_700_000_000_000L));
    assertThat(engineer.isFirstStart()).isFalse();
  }

  @Test
  void aPackageOfWhichABundleDoesNotRunIsAFailureThoughKuraSaysOtherwise() {
    Engineer engineer = engineer(true, Optional.empty());
    answers.put(
        "installPackage",
        new WebUi.InstalledPackage("wiotp", "1.0.0", Map.of("a", "ACTIVE", "b", "INSTALLED")));

    assertThatThrownBy(() -> engineer.install(Path.of("/x.dp")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("{b=INSTALLED}");
  }

  private Engineer engineer(boolean plain, Optional<Path> caFile) {
    GatewayOptions options =
        new GatewayOptions(
            new GatewayOptions.Platform(new Option.HostPort("platform", 8883), plain, caFile),
            new GatewayOptions.Identity("abc123", "gw", "gw1", Secret.of("secret", null)),
            25,
            0,
            new GatewayOptions.Files(
                Path.of("/x.dp"), Optional.empty(), Optional.empty(), Path.of("/bundles")),
            Optional.empty(),
            Duration.ofSeconds(60));
    return new Engineer(recorder(), options);
  }

  private WebUi recorder() {
    return (WebUi)
        Proxy.newProxyInstance(
            WebUi.class.getClassLoader(),
            new Class<?>[] {WebUi.class},
            (proxy, method, arguments) -> {
              StringBuilder click = new StringBuilder(method.getName());
              if (arguments != null) {
                Arrays.stream(arguments).forEach(each -> click.append(' ').append(each));
              }
              clicks.add(click.toString());
              Object answer = answers.get(method.getName());
              return answer == null && method.getReturnType() == long.class ? (Object) 1L : answer;
            });
  }
}
