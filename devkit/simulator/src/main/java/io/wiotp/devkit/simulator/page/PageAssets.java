/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The files of the page, from the class path; nothing of it comes from another machine. */
final class PageAssets {
  private static final String LIBRARY = "/META-INF/resources/webjars/uplot/1.6.30/";

  /** No inline script or style, nothing from elsewhere, and no way to make HTML of text. */
  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self'",
          "connect-src 'self'",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'",
          "require-trusted-types-for 'script'",
          "trusted-types 'none'");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "txt", "text/plain; charset=utf-8");

  private static final List<String> FILES =
      List.of(
          "style.css",
          "icon.svg",
          "main.js",
          "actions.js",
          "chart.js",
          "devices.js",
          "detail.js",
          "dom.js",
          "faults.js",
          "feed.js",
          "model.js",
          "operator.js",
          "stream.js",
          "values.js");

  void mount(Router router) {
    serve(router, "/", "html", read("index.html"));
    for (String file : FILES) {
      serve(router, "/page/" + file, file.substring(file.lastIndexOf('.') + 1), read(file));
    }
    serve(router, "/page/uplot.js", "js", read(LIBRARY + "dist/uPlot.esm.js"));
    serve(router, "/page/uplot.css", "css", read(LIBRARY + "dist/uPlot.min.css"));
    serve(router, "/page/uplot-license.txt", "txt", read(LIBRARY + "LICENSE"));
  }

  private static void serve(Router router, String path, String type, Buffer content) {
    router.get(path).handler(context -> answer(context, TYPES.getOrDefault(type, ""), content));
  }

  private static void answer(RoutingContext context, String type, Buffer content) {
    context
        .response()
        .putHeader("Content-Type", type)
        .putHeader("Content-Security-Policy", POLICY)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "no-referrer")
        .putHeader("Cache-Control", "no-cache")
        .end(content);
  }

  private static Buffer read(String resource) {
    try (InputStream in = PageAssets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "The page's file " + resource + " is not on the class path");
      }
      return Buffer.buffer(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
