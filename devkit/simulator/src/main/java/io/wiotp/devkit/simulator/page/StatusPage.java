/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.page;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wiotp.devkit.simulator.id.ClientClass;
import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.ledger.Ledger;
import io.wiotp.devkit.simulator.ledger.RecentEvent;
import io.wiotp.devkit.simulator.monitor.Monitor;
import io.wiotp.devkit.simulator.registry.Device;
import io.wiotp.devkit.simulator.registry.DeviceClass;
import io.wiotp.devkit.simulator.registry.Organization;
import io.wiotp.devkit.simulator.session.ConnectedClients;
import java.nio.charset.StandardCharsets;

/** One plain page for a person: the devices and the last events, as of its loading. */
public final class StatusPage {
  private static final int MAX_PAYLOAD = 200;
  private static final int MAX_DEVICES = 1_000;

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>Platform simulator</title>
      <style>
      body{font-family:system-ui,sans-serif;margin:1.5rem;line-height:1.4}
      table{border-collapse:collapse;margin-bottom:2rem;display:block;overflow-x:auto}
      th,td{padding:.25rem .75rem;text-align:left;border-bottom:1px solid #8886}
      code{overflow-wrap:anywhere}
      </style></head><body>
      """;

  private final Organization organization;
  private final ConnectedClients clients;
  private final Ledger ledger;

  public StatusPage(Organization organization, ConnectedClients clients, Ledger ledger) {
    this.organization = organization;
    this.clients = clients;
    this.ledger = ledger;
  }

  public void mount(Router router) {
    router.get("/").handler(this::show);
  }

  private void show(RoutingContext context) {
    StringBuilder html = new StringBuilder(HEAD);
    html.append("<h1>Platform simulator: ").append(escaped(organization.id())).append("</h1>\n");
    html.append("<p>").append(ledger.events()).append(" events, ");
    html.append(ledger.commands()).append(" commands so far. Reload to see more.</p>\n");
    devices(html);
    events(html);
    context
        .response()
        .putHeader("Content-Type", "text/html; charset=utf-8")
        .putHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
        .putHeader("Cache-Control", "no-store")
        .end(html.append("</body></html>\n").toString());
  }

  private void devices(StringBuilder html) {
    html.append("<h2>Devices</h2>\n<table><tr><th>Type</th><th>Id</th><th>Class</th>");
    html.append("<th>Connected</th><th>Through</th><th>Events</th></tr>\n");
    organization.devices().stream().limit(MAX_DEVICES).forEach(device -> row(html, device));
    html.append("</table>\n");
  }

  private void row(StringBuilder html, Device device) {
    DeviceKey key = device.key();
    DeviceKey gateway = device.gateway();
    html.append("<tr>");
    cell(html, key.typeId());
    cell(html, key.deviceId());
    cell(html, device.deviceClass().classId());
    cell(html, isConnected(device) ? "yes" : "");
    cell(html, gateway == null ? "" : gateway.toString());
    cell(html, Long.toString(ledger.events(key.typeId(), key.deviceId())));
    html.append("</tr>\n");
  }

  private boolean isConnected(Device device) {
    ClientClass clientClass =
        device.deviceClass() == DeviceClass.GATEWAY ? ClientClass.GATEWAY : ClientClass.DEVICE;
    return clients.isConnected(ClientId.format(clientClass, organization.id(), device.key()));
  }

  private void events(StringBuilder html) {
    html.append("<h2>Last events</h2>\n<table><tr><th>Time</th><th>Device</th><th>Event</th>");
    html.append("<th>Format</th><th>Payload</th></tr>\n");
    for (RecentEvent event : ledger.recent()) {
      html.append("<tr>");
      cell(html, Monitor.time(event.time()));
      cell(html, event.device().toString());
      cell(html, event.eventId());
      cell(html, event.format());
      html.append("<td><code>").append(escaped(preview(event))).append("</code></td></tr>\n");
    }
    html.append("</table>\n");
  }

  private static String preview(RecentEvent event) {
    int length = Math.min(MAX_PAYLOAD, event.payload().length());
    String text = event.payload().getString(0, length, StandardCharsets.UTF_8.name());
    return length < event.payload().length() ? text + " ..." : text;
  }

  private static void cell(StringBuilder html, String text) {
    html.append("<td>").append(escaped(text)).append("</td>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
