// Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
// SPDX-License-Identifier: EPL-2.0

import { byId, chip, clockTime, count, el, setText } from "./dom.js";
import { Chart } from "./chart.js";
import { chipsOf } from "./devices.js";
import { preview, shown } from "./values.js";

const MAX_CHARTS = 8;

/** The device that is chosen: its state, its values, and a chart of each number. */
export class Detail {
  constructor(model) {
    this.model = model;
    this.key = null;
    this.cards = new Map();
    this.values = byId("values");
    this.texts = byId("texts");
    this.facts = byId("detail-facts");
    new ResizeObserver(() => this.cards.forEach((card) => card.chart.fit())).observe(this.values);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () =>
      this.cards.forEach((card) => card.chart.restyle()));
  }

  choose(device) {
    if (this.key !== device.key) {
      this.clear();
      this.key = device.key;
      setText(byId("detail-title"), `${device.typeId} / ${device.deviceId}`);
      byId("detail-hint").hidden = true;
    }
    this.render();
  }

  render() {
    const device = this.key === null ? undefined : this.model.devices.get(this.key);
    if (!device) {
      if (this.key !== null) {
        this.clear();
        this.key = null;
        setText(byId("detail-title"), "No device chosen");
        byId("detail-hint").hidden = false;
      }
      return;
    }
    this.renderChips(device);
    this.renderFacts(device);
    this.renderValues(device);
  }

  clear() {
    this.cards.forEach((card) => card.chart.remove());
    this.cards.clear();
    this.values.replaceChildren();
    this.texts.replaceChildren();
    this.facts.replaceChildren();
    byId("detail-chips").replaceChildren();
    this.shownFacts = "";
    this.shownChips = "";
    this.shownTexts = "";
  }

  renderChips(device) {
    const chips = chipsOf(device);
    const shownChips = chips.join();
    if (shownChips !== this.shownChips) {
      this.shownChips = shownChips;
      byId("detail-chips").replaceChildren(...chips.map(([kind, text]) => chip(kind, text)));
    }
  }

  renderFacts(device) {
    const facts = factsOf(device);
    const shownFacts = JSON.stringify(facts);
    if (shownFacts !== this.shownFacts) {
      this.shownFacts = shownFacts;
      this.facts.replaceChildren(
        ...facts.map(([name, text]) => el("div", {}, el("dt", {}, name), el("dd", {}, text))));
    }
  }

  renderValues(device) {
    const numbers = [];
    const others = [];
    for (const value of device.values.values()) {
      const charted = value.points.length > 0 && numbers.length < MAX_CHARTS;
      (charted ? numbers : others).push(value);
    }
    for (const value of numbers) {
      const card = this.cards.get(value.key) ?? this.card(value);
      setText(card.now, shown(value.value));
      card.chart.draw(value.times, value.points, value.time + value.points.length);
    }
    const rows = others.map((value) => [`${value.event} · ${value.name}`, shown(value.value)]);
    if (device.lastEvent && device.values.size === 0) {
      rows.push([device.lastEvent.name, preview(device.lastEvent.payload)]);
    }
    const shownTexts = JSON.stringify(rows);
    if (shownTexts !== this.shownTexts) {
      this.shownTexts = shownTexts;
      this.texts.replaceChildren(
        ...rows.map(([name, text]) =>
          el("div", { class: "text" }, el("span", { class: "text-name" }, name), el("code", {}, text))));
    }
  }

  card(value) {
    const now = el("strong", { class: "now" });
    const plot = el("div", { class: "plot", role: "img", "aria-label": `Chart of ${value.name}` });
    const body = el(
      "figure",
      { class: "value", "data-value": value.key },
      el(
        "figcaption",
        {},
        el("span", { class: "value-name" }, value.name, el("small", {}, value.event)),
        now,
      ),
      plot,
    );
    this.values.append(body);
    const card = { now, chart: new Chart(plot, value.name) };
    this.cards.set(value.key, card);
    // The first card may have made a scroll bar appear.
    this.cards.forEach((other) => other.chart.fit());
    return card;
  }
}

const FIRMWARE_STATES = ["idle", "downloading", "downloaded"];
const UPDATE_STATES = [
  "success", "in progress", "out of memory", "connection lost",
  "verification failed", "unsupported image", "invalid URI",
];

function factsOf(device) {
  const facts = [["Events", count(device.events)]];
  if (device.lastTime) {
    facts.push(["Last event", clockTime(device.lastTime)]);
  }
  if (device.through) {
    facts.push(["Gateway", `${device.through.typeId} / ${device.through.deviceId}`]);
  }
  const management = device.management;
  if (management) {
    const end = management.dormantAt;
    facts.push(["Managed until", end ? new Date(end).toLocaleString() : "it ends that itself"]);
    if (management.supports?.length > 0) {
      facts.push(["Supports", management.supports.join(", ")]);
    }
    if (management.firmware) {
      const firmware = management.firmware;
      const version = firmware.version ? `${firmware.version}, ` : "";
      facts.push(["Firmware", version + FIRMWARE_STATES[firmware.state]
        + (firmware.updateStatus > 0 ? `, ${UPDATE_STATES[firmware.updateStatus]}` : "")]);
    }
  }
  return facts;
}
