// Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
// SPDX-License-Identifier: EPL-2.0

import { byId, chip, count, el, setText } from "./dom.js";

const MAX_SHOWN = 100;

/** The list of devices: what the filter lets through, never more than a screenful or two. */
export class DeviceList {
  constructor(model, onChoose) {
    this.model = model;
    this.onChoose = onChoose;
    this.rows = new Map();
    this.chosen = null;
    this.built = "";
    this.filter = byId("device-filter");
    this.state = byId("device-state");
    this.list = byId("device-list");
  }

  render() {
    const wanted = `${this.model.membership} ${this.state.value} ${this.filter.value}`;
    if (wanted !== this.built) {
      this.built = wanted;
      this.build();
    }
    for (const row of this.rows.values()) {
      update(row, row.device, row.device.key === this.chosen);
    }
  }

  build() {
    const words = this.filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    const matching = [...this.model.devices.values()]
      .filter((device) => isShown(device, words, this.state.value))
      .sort(compare);
    const shown = matching.slice(0, MAX_SHOWN);
    const former = this.rows;
    this.rows = new Map();
    for (const device of shown) {
      const row = former.get(device.key) ?? this.row(device);
      row.device = device;
      this.rows.set(device.key, row);
    }
    // Moves rows only where the order differs: a row that has the focus keeps it.
    let place = this.list.firstChild;
    for (const row of this.rows.values()) {
      if (row.item === place) {
        place = place.nextSibling;
      } else {
        this.list.insertBefore(row.item, place);
      }
    }
    while (place) {
      const next = place.nextSibling;
      place.remove();
      place = next;
    }
    const all = this.model.devices.size;
    const connected = [...this.model.devices.values()].filter((d) => d.connected).length;
    setText(byId("device-count"), `${count(connected)} of ${count(all)} connected`);
    const more = byId("device-more");
    more.hidden = matching.length <= MAX_SHOWN && matching.length > 0;
    setText(
      more,
      matching.length === 0
        ? (all === 0 ? "No device is registered yet." : "No device matches.")
        : `${count(MAX_SHOWN)} of ${count(matching.length)} shown: narrow the filter to see others.`,
    );
  }

  row(device) {
    const row = {
      device,
      id: el("span", { class: "device-id" }, device.deviceId),
      type: el("span", { class: "device-type" }, device.typeId),
      chips: el("span", { class: "chips" }),
      events: el("span", { class: "device-events" }),
      shown: "",
    };
    row.button = el(
      "button",
      { type: "button", class: "device", onclick: () => this.onChoose(row.device) },
      row.id, row.events, row.type, row.chips,
    );
    row.item = el("li", {}, row.button);
    return row;
  }
}

function update(row, device, chosen) {
  setText(row.events, `${count(device.events)} ev.`);
  row.button.setAttribute("aria-current", String(chosen));
  const chips = chipsOf(device);
  const shown = chips.map((c) => c.join(":")).join(" ");
  if (shown !== row.shown) {
    row.shown = shown;
    row.chips.replaceChildren(...chips.map(([kind, text]) => chip(kind, text)));
  }
}

/** What is to be known of a device at a glance, as [kind, text]. */
export function chipsOf(device) {
  const chips = [device.connected ? ["good", "connected"] : ["quiet", "away"]];
  if (device.gateway) {
    chips.push(["plain", "gateway"]);
  }
  if (device.management) {
    chips.push(["plain", "managed"]);
  } else if (device.dormant) {
    chips.push(["warn", "dormant"]);
  }
  return chips;
}

function isShown(device, words, state) {
  if (!words.every((word) => device.key.toLowerCase().includes(word))) {
    return false;
  }
  switch (state) {
    case "connected":
      return device.connected;
    case "away":
      return !device.connected;
    case "managed":
      return device.management !== undefined;
    case "unmanaged":
      return device.management === undefined;
    case "gateway":
      return device.gateway;
    default:
      return true;
  }
}

function compare(a, b) {
  return Number(b.gateway) - Number(a.gateway) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}
