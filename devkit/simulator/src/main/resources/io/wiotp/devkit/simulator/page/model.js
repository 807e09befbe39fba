// Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
// SPDX-License-Identifier: EPL-2.0

import { valuesOf } from "./values.js";

const MAX_DEVICES = 10000;
const MAX_POINTS = 600;
const MAX_NAMES = 64;
const MAX_ENTRIES = 1000;
const MESSAGES = new Set(["event", "command", "connected", "disconnected"]);
const TROUBLES = new Set(["refused", "notified"]);

/** What the page knows. Everything in it is bounded; the newest is kept. */
export class Model {
  constructor() {
    this.organization = "";
    /** When the simulator started; entries are counted anew from there. */
    this.started = "";
    this.totals = {};
    this.last = 0;
    this.missed = 0;
    this.devices = new Map();
    /** Grows when a device comes or goes, or changes in what the list filters by. */
    this.membership = 0;
    this.messages = [];
    this.troubles = [];
    this.sections = { requests: [], faults: [], findings: [] };
    this.changed = new Set();
  }

  static key(typeId, deviceId) {
    return `${typeId}/${deviceId}`;
  }

  /** Takes the first picture; charts that exist go on. */
  reset(state) {
    this.organization = state.organization;
    if (this.started !== state.started) {
      this.started = state.started;
      this.last = 0;
      this.missed = 0;
      this.devices.clear();
    }
    const present = new Set();
    for (const row of state.devices) {
      present.add(this.putRow(row));
    }
    for (const key of this.devices.keys()) {
      if (!present.has(key)) {
        this.devices.delete(key);
      }
    }
    this.membership++;
    this.messages = [];
    this.troubles = [];
    const known = this.last;
    for (const entry of state.entries) {
      this.putEntry(entry, entry.n > known);
    }
    this.last = state.last;
    this.putSections(state);
    this.totals = state.totals;
  }

  /** Takes one message of the stream; entries that the first picture had are left out. */
  apply(message) {
    this.totals = message.totals;
    this.missed += message.missed ?? 0;
    for (const entry of message.entries ?? []) {
      if (entry.n > this.last) {
        this.last = entry.n;
        this.putEntry(entry, true);
      }
    }
    for (const row of message.devices ?? []) {
      this.putRow(row);
    }
    for (const gone of message.removed ?? []) {
      if (this.devices.delete(Model.key(gone.typeId, gone.deviceId))) {
        this.membership++;
      }
    }
    this.putSections(message);
  }

  device(typeId, deviceId) {
    return this.devices.get(Model.key(typeId, deviceId));
  }

  putSections(message) {
    for (const name of Object.keys(this.sections)) {
      if (message[name]) {
        this.sections[name] = message[name];
        this.changed.add(name);
      }
    }
  }

  putEntry(entry, fresh) {
    if (MESSAGES.has(entry.kind)) {
      push(this.messages, entry);
    } else if (TROUBLES.has(entry.kind)) {
      push(this.troubles, entry);
    }
    if (fresh && entry.kind === "event" && !entry.organization) {
      const device = this.device(entry.typeId, entry.deviceId) ?? this.newDevice(entry);
      if (device) {
        takeValues(device, entry);
      }
    }
  }

  /** An event may come before the row of a device that was registered a moment ago. */
  newDevice(entry) {
    const key = this.putRow({
      typeId: entry.typeId,
      deviceId: entry.deviceId,
      gateway: false,
      connected: false,
      events: 0,
    });
    return this.devices.get(key);
  }

  putRow(row) {
    const key = Model.key(row.typeId, row.deviceId);
    const known = this.devices.get(key);
    if (!known && this.devices.size >= MAX_DEVICES) {
      return key;
    }
    const device = known ?? { key, values: new Map(), lastEntry: 0 };
    if (!known || known.connected !== row.connected || known.gateway !== row.gateway
        || (known.management === undefined) !== (row.management === undefined)) {
      this.membership++;
    }
    const last = row.last;
    Object.assign(device, { through: undefined, management: undefined }, row, { last: undefined });
    this.devices.set(key, device);
    if (last) {
      takeValues(device, last);
    }
    return key;
  }
}

function push(list, entry) {
  list.push(entry);
  if (list.length > MAX_ENTRIES * 1.2) {
    list.splice(0, list.length - MAX_ENTRIES);
  }
}

/** Notes an event's values; one that was noted before is left out. */
function takeValues(device, entry) {
  if (entry.n <= device.lastEntry) {
    return;
  }
  device.lastEntry = entry.n;
  device.lastTime = entry.time;
  device.lastEvent = entry;
  const at = Date.parse(entry.time) / 1000;
  const found = valuesOf(entry.payload) ?? [];
  for (const [name, value] of found) {
    const key = `${entry.name} ${name}`;
    let known = device.values.get(key);
    if (!known) {
      if (device.values.size >= MAX_NAMES) {
        continue;
      }
      known = { key, event: entry.name, name, times: [], points: [] };
      device.values.set(key, known);
    }
    known.value = value;
    known.time = entry.time;
    if (typeof value === "number") {
      known.times.push(at);
      known.points.push(value);
      if (known.times.length > MAX_POINTS * 1.2) {
        known.times.splice(0, known.times.length - MAX_POINTS);
        known.points.splice(0, known.points.length - MAX_POINTS);
      }
    }
  }
}
