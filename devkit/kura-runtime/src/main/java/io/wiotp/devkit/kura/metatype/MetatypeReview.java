/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.metatype;

import io.wiotp.devkit.kura.finding.Findings;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.kura.configuration.metatype.AD;
import org.eclipse.kura.configuration.metatype.OCD;
import org.eclipse.kura.configuration.metatype.Option;
import org.eclipse.kura.configuration.metatype.Scalar;
import org.jspecify.annotations.Nullable;

/** Looks for what Kura's forms get wrong without saying so (kura-contract 2.4). */
final class MetatypeReview {

  private static final int FIELDS_SHOWN = 10;

  private final String source;
  private final Findings findings;

  MetatypeReview(String source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  void review(OCD definition) {
    notLocalised("the name", definition.getName());
    notLocalised("the description", definition.getDescription());
    definition.getAD().forEach(this::review);
  }

  private void review(AD ad) {
    String where = "AD " + ad.getId();
    notLocalised(where + ": the name", ad.getName());
    notLocalised(where + ": the description", ad.getDescription());
    if (single(ad) && ad.getDefault() != null && DefaultText.parts(ad.getDefault()).size() > 1) {
      report(where + ": the default is cut at its first comma; escape it as \\,");
    }
    if (!single(ad) && Math.abs(ad.getCardinality()) > FIELDS_SHOWN) {
      report(where + ": the form shows 10 fields at most");
    }
    if (single(ad) && ad.getType() == Scalar.BOOLEAN && isEmpty(ad.getDefault())) {
      report(where + ": a Boolean without a default looks like false and is not stored");
    }
    if (ad.getMin() != null && ad.getMin().equals(ad.getMax())) {
      report(where + ": min equals max, so the field is read-only");
    }
    labels(ad, where);
  }

  private void labels(AD ad, String where) {
    Set<String> seen = new HashSet<>();
    for (Option option : ad.getOption()) {
      notLocalised(where + ": the label of " + option.getValue(), option.getLabel());
      if (!seen.add(option.getLabel())) {
        report(where + ": two options share the label " + option.getLabel() + ", one is lost");
      }
    }
  }

  private void notLocalised(String what, @Nullable String text) {
    if (text != null && text.startsWith("%")) {
      report(what + " is shown literally as " + text + ", nothing is localised");
    }
  }

  private void report(String text) {
    findings.add(source + ": " + text);
  }

  private static boolean isEmpty(@Nullable String text) {
    return text == null || text.isEmpty();
  }

  private static boolean single(AD ad) {
    return Math.abs(ad.getCardinality()) <= 1;
  }
}
