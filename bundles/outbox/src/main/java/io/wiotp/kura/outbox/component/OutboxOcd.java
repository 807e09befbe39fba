/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.component;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The form of the outbox. Kura shows it as plain text and does not check it. */
@ObjectClassDefinition(
    id = WatsonIotOutbox.PID,
    name = "Watson IoT Outbox",
    description =
        "Keeps events until the platform has confirmed them, in files that outlive a restart of"
            + " Kura and of the gateway. Three classes, chosen per publisher: high goes before normal, normal before low, but"
            + " each class that waits gets at least one in ten. A change takes effect at once and by"
            + " itself removes nothing; a class over a lowered limit gives way with its next event.")
@interface OutboxOcd {

  @AttributeDefinition(
      name = "Storage",
      description =
          "disk: files below the directory; what was accepted outlives restarts and crashes. memory:"
              + " the heap of Kura, for gateways with a read-only disk; a restart of Kura, of this bundle"
              + " or of the gateway loses what is still pending. A change takes effect with the next start of"
              + " the outbox, and does not take along what is pending: let it drain first.",
      options = {
        @Option(label = "disk", value = "disk"),
        @Option(label = "memory", value = "memory")
      })
  String storage() default "disk";

  @AttributeDefinition(
      name = "Directory",
      description =
          "Absolute path of the directory that holds the files; it is made when it is not there. Each"
              + " connection needs one of its own. Empty: below the data directory of Kura, wiotp/ and"
              + " the pid of the connection. A change takes everything along, and new events wait meanwhile; a"
              + " directory that can not be used leaves the former one in force. On the disk it takes about twice the limits below.",
      required = false)
  String directory() default "";

  @AttributeDefinition(
      name = "Flush policy",
      description =
          "When an event counts as accepted. interval: when it is written to the file, which is then"
              + " flushed to the disk in the background. A crash of Kura loses nothing, a power cut at"
              + " most the events of the last interval. sync: only when it is flushed. A power cut"
              + " loses nothing either, but a publisher that waits for each event gets no more per"
              + " second than the disk makes flushes (SD card: about 10 to 100), and flushes wear flash.",
      options = {
        @Option(label = "interval", value = "interval"),
        @Option(label = "sync", value = "sync")
      })
  String flush_policy() default "interval";

  @AttributeDefinition(
      name = "Flush interval",
      description =
          "Milliseconds, 10 to 60000. The longest time between writing and flushing: what a power cut"
              + " may cost with the policy interval. A longer one spares flash. With the policy sync"
              + " only acknowledgements wait for it, and a power cut then repeats a few events.",
      type = AttributeType.INTEGER,
      min = "10",
      max = "60000")
  int flush_interval() default 100;

  @AttributeDefinition(
      name = "High: most events",
      description =
          "Events, 1 to 1000000. The most unconfirmed events that class high keeps; then its policy"
              + " below decides.",
      type = AttributeType.INTEGER,
      min = "1",
      max = "1000000")
  int high_max_count() default 5_000;

  @AttributeDefinition(
      name = "High: most MiB",
      description =
          "MiB of topics and payloads, 1 to 1024. Files take about 100 bytes more per event, and one"
              + " segment (1 to 4 MiB) more than the limit. With the storage memory they are on the heap"
              + " of Kura together with about 300 bytes per event: stay well below its size then.",
      type = AttributeType.INTEGER,
      min = "1",
      max = "1024")
  int high_max_mib() default 4;

  @AttributeDefinition(
      name = "High: greatest age",
      description =
          "Hours, 0 to 8760; 0 means no limit. Older events of class high that are not being sent"
              + " are removed, counted and reported.",
      type = AttributeType.INTEGER,
      min = "0",
      max = "8760")
  int high_max_age_hours() default 0;

  @AttributeDefinition(
      name = "High: when full",
      description =
          "refuse-new: the publisher gets an error and the oldest events survive. drop-oldest: the"
              + " oldest event that is not being sent is removed, counted and reported, and the newest"
              + " survive.",
      options = {
        @Option(label = "refuse new events", value = "refuse-new"),
        @Option(label = "drop oldest events", value = "drop-oldest")
      })
  String high_when_full() default "refuse-new";

  @AttributeDefinition(
      name = "Normal: most events",
      description =
          "Events, 1 to 1000000. The most unconfirmed events that class normal keeps; then its policy"
              + " below decides.",
      type = AttributeType.INTEGER,
      min = "1",
      max = "1000000")
  int normal_max_count() default 20_000;

  @AttributeDefinition(
      name = "Normal: most MiB",
      description =
          "MiB of topics and payloads, 1 to 1024. Files take about 100 bytes more per event, and one"
              + " segment (1 to 4 MiB) more than the limit. With the storage memory they are on the heap"
              + " of Kura together with about 300 bytes per event: stay well below its size then.",
      type = AttributeType.INTEGER,
      min = "1",
      max = "1024")
  int normal_max_mib() default 8;

  @AttributeDefinition(
      name = "Normal: greatest age",
      description =
          "Hours, 0 to 8760; 0 means no limit. Older events of class normal that are not being sent"
              + " are removed, counted and reported.",
      type = AttributeType.INTEGER,
      min = "0",
      max = "8760")
  int normal_max_age_hours() default 0;

  @AttributeDefinition(
      name = "Normal: when full",
      description =
          "refuse-new: the publisher gets an error and the oldest events survive. drop-oldest: the"
              + " oldest event that is not being sent is removed, counted and reported, and the newest"
              + " survive.",
      options = {
        @Option(label = "refuse new events", value = "refuse-new"),
        @Option(label = "drop oldest events", value = "drop-oldest")
      })
  String normal_when_full() default "drop-oldest";

  @AttributeDefinition(
      name = "Low: most events",
      description =
          "Events, 1 to 1000000. The most unconfirmed events that class low keeps; then its policy"
              + " below decides.",
      type = AttributeType.INTEGER,
      min = "1",
      max = "1000000")
  int low_max_count() default 5_000;

  @AttributeDefinition(
      name = "Low: most MiB",
      description =
          "MiB of topics and payloads, 1 to 1024. Files take about 100 bytes more per event, and one"
              + " segment (1 to 4 MiB) more than the limit. With the storage memory they are on the heap"
              + " of Kura together with about 300 bytes per event: stay well below its size then.",
      type = AttributeType.INTEGER,
      min = "1",
      max = "1024")
  int low_max_mib() default 4;

  @AttributeDefinition(
      name = "Low: greatest age",
      description =
          "Hours, 0 to 8760; 0 means no limit. Older events of class low that are not being sent are"
              + " removed, counted and reported.",
      type = AttributeType.INTEGER,
      min = "0",
      max = "8760")
  int low_max_age_hours() default 0;

  @AttributeDefinition(
      name = "Low: when full",
      description =
          "refuse-new: the publisher gets an error and the oldest events survive. drop-oldest: the"
              + " oldest event that is not being sent is removed, counted and reported, and the newest"
              + " survive.",
      options = {
        @Option(label = "refuse new events", value = "refuse-new"),
        @Option(label = "drop oldest events", value = "drop-oldest")
      })
  String low_when_full() default "drop-oldest";
}
