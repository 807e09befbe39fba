/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.rest;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.action.ActionBundle;
import io.wiotp.devkit.simulator.action.ActionException;
import io.wiotp.devkit.simulator.action.BundleCatalog;

/** Bundles of custom actions (REST-58, REST-59); of gateways only for privileged ones (GW-3). */
final class BundleRoutes {
  private static final String BUNDLE = "/mgmt/custom/bundle/:bundleId";

  void mount(ApiRouter router) {
    router.get("/mgmt/custom/bundle", this::list);
    router.post("/mgmt/custom/bundle", this::create);
    router.get(BUNDLE, this::show);
    router.put(BUNDLE, this::replace);
    router.delete(BUNDLE, this::remove);
  }

  private void list(ApiCall call) {
    call.answer(200, call.page().write(bundles(call).all(), ActionBundle::document));
  }

  private void create(ApiCall call) throws ActionException {
    BundleCatalog bundles = bundles(call);
    JsonObject document = RequestBody.object(call.context());
    call.answer(201, bundles.add(document).document());
  }

  private void show(ApiCall call) throws ActionException {
    call.answer(200, bundles(call).require(call.path("bundleId")).document());
  }

  private void replace(ApiCall call) throws ActionException {
    BundleCatalog bundles = bundles(call);
    JsonObject document = RequestBody.object(call.context());
    call.answer(200, bundles.replace(call.path("bundleId"), document).document());
  }

  private void remove(ApiCall call) throws ActionException {
    bundles(call).remove(call.path("bundleId"));
    call.answerEmpty(204);
  }

  private static BundleCatalog bundles(ApiCall call) {
    call.caller().requireRegistrar();
    return call.caller().space().actions().bundles();
  }
}
