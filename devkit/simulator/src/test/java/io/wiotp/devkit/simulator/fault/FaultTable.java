/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes docs/faults.md out of {@link FaultKind}, so that the two can not differ. */
final class FaultTable {
  private static final String HEAD =
      """
      <!-- Generated from io.wiotp.devkit.simulator.fault.FaultKind; see devkit/simulator/README.md. -->
      # Faults on demand

      The simulator misbehaves when it is told to: over HTTP, from its page, or from a test in the same
      process. A fault is a kind, whom it is for, how often and how long. `$SIM` below is the address of
      the HTTP port, for example `http://127.0.0.1:8080`.

      | Request | |
      | --- | --- |
      | `GET /sim/v1/faults` | all that were switched on, with `strikes` (how often each struck) and `active` |
      | `POST /sim/v1/faults` | switches one on, 201 with its `id`; 400 names `option`, `value` and `rule` |
      | `GET`, `DELETE /sim/v1/faults/{id}` | one of them; switches it off and forgets it |
      | `POST /sim/v1/faults/reset` | switches all off; `{"seed": 7}` also chooses the random numbers |
      | `GET /sim/v1/faults/catalogue` | all kinds with their parameters, for programs |
      | `GET`, `POST /sim/v1/clock` | the platform's time; `{"jumpMs": 3600000}` moves it |
      | `GET /sim/v1/firmware` | images to download that are well or not, with their verifiers |

      None of it needs authentication. A request whose `Host` is neither a loopback name nor
      the address that it came to, nor the one given with `--host`, is answered 403, and so is one that a page
      of another web site sends, even if it only reads.

      *Whom*: `client` (client ids), `type` and `device` are texts in which `*` stands for any text, and `*` if
      left out. A typed topic names the device that `type` and `device` are compared with, otherwise it is the
      client itself. `topic` is a topic filter of MQTT (`#` if left out), matched against topics as they are on
      the wire.

      *When*: a fault that has struck `count` times, or is on for `durationMs` milliseconds, ends and stays in
      the list; without them it is on until it is switched off. `probability` is 1 if left out. At most 200
      faults are listed. What is about connected clients leaves those alone that connect later.

      Which strikes happen at a `probability` below 1 is decided by the seed (0 at the start), and by the
      place of the fault in the order since the last reset: the same requests and packets in the same order
      are struck alike again, whatever other faults are on.

      In a test:

          String id = simulator.faults().add(
              Fault.of(FaultKind.PUBACK_LOST).client("g:acme01:rtu:*").with("topic", "iot-2/#").times(3));
          assertThat(simulator.faults().strikes(id)).isEqualTo(3);
      """;

  private static final String FIRMWARE =
      """

      ## Firmware that can not be downloaded (SIM-75)

      `GET /sim/v1/firmware` lists name, `uri`, `size`, `md5` and `sha256` of each. To be given to a device
      as parameters of a download request.

      | `/sim/v1/firmware/` | |
      | --- | --- |
      | `ok` | 64 KiB |
      | `missing`, or any other name | 404 |
      | `slow` | 1 KiB a second |
      | `cut-off` | the connection is closed after the first half |
      | `wrong-checksum` | the same as `ok`; the list gives the checksum of something else |
      | `huge` | claims 1 TiB and sends until the other side has enough |

      An address that nothing answers at (`http://127.0.0.1:1/`) or an unknown scheme (`ftp://`) needs no
      simulator.
      """;

  /** The body of one example for each chapter. */
  private static final Map<FaultKind.Group, String> EXAMPLES =
      Map.of(
          FaultKind.Group.NETWORK,
              "{\"kind\":\"certificate\",\"shape\":\"expired\",\"durationMs\":60000}",
          FaultKind.Group.CONNECT,
              "{\"kind\":\"connack\",\"code\":3,\"count\":5,\"client\":\"g:acme01:*\"}",
          FaultKind.Group.ANSWERS,
              "{\"kind\":\"puback-lost\",\"probability\":0.1,\"topic\":\"iot-2/#\"}",
          FaultKind.Group.CONNECTION,
              "{\"kind\":\"half-open\",\"type\":\"rtu\",\"durationMs\":90000}",
          FaultKind.Group.DELIVERY, "{\"kind\":\"duplicate\",\"probability\":0.5,\"delayMs\":200}",
          FaultKind.Group.GATEWAY,
              "{\"kind\":\"registration-failure\",\"device\":\"p0*\",\"count\":3}",
          FaultKind.Group.MANAGEMENT,
              "{\"kind\":\"management-refusal\",\"operation\":\"manage\",\"rc\":409,\"count\":2}",
          FaultKind.Group.PLATFORM,
              "{\"kind\":\"shutdown\",\"downMs\":30000,\"sessions\":\"lost\"}");

  private FaultTable() {}

  static Map<FaultKind.Group, String> examples() {
    return EXAMPLES;
  }

  static String markdown() {
    StringBuilder page = new StringBuilder(HEAD);
    for (FaultKind.Group group : FaultKind.Group.values()) {
      chapter(page, group);
    }
    return page.append(FIRMWARE).toString();
  }

  private static void chapter(StringBuilder page, FaultKind.Group group) {
    page.append("\n## ").append(group.title()).append("\n\n");
    page.append("    curl -d '").append(EXAMPLES.get(group)).append("' $SIM/sim/v1/faults\n\n");
    page.append("| `kind` | What happens | Parameters (default) | Facts |\n");
    page.append("| --- | --- | --- | --- |\n");
    for (FaultKind kind : FaultKind.values()) {
      if (kind.group() == group) {
        page.append("| `").append(kind.word());
        page.append("` | ").append(kind.effect());
        page.append(" | ").append(parameters(kind));
        page.append(" | ").append(kind.facts()).append(" |\n");
      }
    }
  }

  private static String parameters(FaultKind kind) {
    List<String> shown = new ArrayList<>();
    if (kind.parameters().containsAll(Parameters.CLIENTS)) {
      shown.add("*whom*");
    }
    if (kind.parameters().containsAll(Parameters.TOPICS)) {
      shown.add("`topic`");
    }
    if (kind.parameters().containsAll(Parameters.ALWAYS)) {
      shown.add("*when*");
    }
    kind.parameters().stream()
        .filter(parameter -> shown.isEmpty() || !isShown(kind, parameter))
        .map(FaultTable::parameter)
        .forEach(shown::add);
    return String.join("; ", shown);
  }

  private static boolean isShown(FaultKind kind, Parameter parameter) {
    return Stream.of(Parameters.CLIENTS, Parameters.TOPICS, Parameters.ALWAYS)
        .anyMatch(group -> kind.parameters().containsAll(group) && group.contains(parameter));
  }

  private static String parameter(Parameter parameter) {
    String shown = "`" + parameter.name() + "` (" + parameter.defaultValue() + ")";
    if (parameter.type() != Parameter.Type.CHOICE) {
      return shown;
    }
    return parameter.name().equals("closeCode")
        ? shown + ": any code of the platform"
        : shown + ": " + parameter.rule();
  }
}
