// Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
// SPDX-License-Identifier: EPL-2.0

import { renderRequests, setUpAction, setUpCommand, target } from "./actions.js";
import { Detail } from "./detail.js";
import { DeviceList } from "./devices.js";
import { byId, count, oncePerFrame, setText } from "./dom.js";
import { renderFaults, setUpFaults } from "./faults.js";
import { MessageFeed, TroubleFeed, renderFindings } from "./feed.js";
import { Model } from "./model.js";
import { Stream } from "./stream.js";

const RATE_WINDOW_MS = 2000;

const model = new Model();
const detail = new Detail(model);
const list = new DeviceList(model, choose);
const messages = new MessageFeed(model);
const troubles = new TroubleFeed(model);
const rates = [];
let started = "";

function choose(device) {
  list.chosen = device.key;
  target.choose(device);
  detail.choose(device);
  list.render();
}

const render = oncePerFrame(() => {
  if (model.started !== started) {
    // Another simulator answers on the same port: its entries are counted anew.
    started = model.started;
    messages.reset();
    troubles.reset();
  }
  setText(byId("organization"), model.organization);
  renderTotals();
  list.render();
  detail.render();
  messages.render();
  troubles.render();
  if (model.changed.delete("requests")) {
    renderRequests(model.sections.requests);
  }
  if (model.changed.delete("findings")) {
    renderFindings(model.sections.findings);
  }
  if (model.changed.delete("faults")) {
    renderFaults(model.sections.faults);
  }
});

function renderTotals() {
  const totals = model.totals;
  setText(byId("total-events"), count(totals.event ?? 0));
  setText(byId("total-commands"), count(totals.command ?? 0));
  setText(byId("total-refused"), count(totals.refused ?? 0));
  setText(byId("total-findings"), count(model.sections.findings.length));
  const clients = Math.max(0, (totals.connected ?? 0) - (totals.disconnected ?? 0));
  setText(byId("total-connected"), count(clients));
}

function renderRate() {
  const now = performance.now();
  rates.push([now, model.totals.event ?? 0]);
  while (rates.length > 2 && now - rates[1][0] > RATE_WINDOW_MS) {
    rates.shift();
  }
  const [then, before] = rates[0];
  const events = (model.totals.event ?? 0) - before;
  const rate = now > then && events > 0 ? (events * 1000) / (now - then) : 0;
  setText(byId("total-rate"), count(rate < 10 ? Number(rate.toFixed(1)) : Math.round(rate)));
}

const LINKS = { live: "live", lost: "no connection, trying again" };

function onLink(state) {
  const link = byId("link");
  link.className = `link ${state}`;
  setText(link, LINKS[state]);
}

byId("device-filter").addEventListener("input", () => list.render());
byId("device-state").addEventListener("change", () => list.render());
setUpCommand();
setUpAction();
setUpFaults();
setInterval(renderRate, 500);
new Stream(model, { onChange: render, onLink }).start();
