// Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
// SPDX-License-Identifier: EPL-2.0

import { byId, chip, clockTime, count, el, setText } from "./dom.js";
import { preview } from "./values.js";

const MAX_SHOWN = 150;
const CHIPS = {
  event: ["plain", "event"],
  command: ["accent", "command"],
  connected: ["good", "connected"],
  disconnected: ["quiet", "gone"],
  refused: ["bad", "refused"],
  notified: ["warn", "notified"],
};

/** A list of entries, newest first: adds what is new and drops what is too old to show. */
class EntryList {
  constructor(list, line) {
    this.list = list;
    this.line = line;
    this.newest = 0;
  }

  /** Begins anew, because other entries match now. */
  clear() {
    this.newest = 0;
    this.list.replaceChildren();
  }

  show(entries, matches) {
    const lines = [];
    for (let i = entries.length - 1; i >= 0 && lines.length < MAX_SHOWN; i--) {
      const entry = entries[i];
      if (entry.n <= this.newest) {
        break;
      }
      if (matches(entry)) {
        lines.push(this.line(entry));
      }
    }
    if (entries.length > 0) {
      this.newest = entries[entries.length - 1].n;
    }
    if (lines.length === 0) {
      return;
    }
    this.list.prepend(...lines);
    while (this.list.childElementCount > MAX_SHOWN) {
      this.list.lastElementChild.remove();
    }
  }
}

/** The stream of events, commands and connections, with its filter. */
export class MessageFeed {
  constructor(model) {
    this.model = model;
    this.list = new EntryList(byId("stream-list"), messageLine);
    this.filter = byId("stream-filter");
    this.pause = byId("stream-pause");
    this.words = [];
    for (const id of ["stream-filter", "show-event", "show-command", "show-connection"]) {
      byId(id).addEventListener("input", () => this.refilter());
    }
    this.pause.addEventListener("click", () => this.togglePause());
  }

  isPaused() {
    return this.pause.getAttribute("aria-pressed") === "true";
  }

  togglePause() {
    const paused = !this.isPaused();
    this.pause.setAttribute("aria-pressed", String(paused));
    setText(this.pause, paused ? "Go on" : "Pause");
    this.pausedAt = this.model.last;
    this.render();
  }

  refilter() {
    this.words = this.filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    this.shown = {
      event: byId("show-event").checked,
      command: byId("show-command").checked,
      connected: byId("show-connection").checked,
      disconnected: byId("show-connection").checked,
    };
    this.list.clear();
    this.render(true);
  }

  render(anyway = false) {
    const notes = [];
    if (this.isPaused()) {
      notes.push(`paused, ${count(this.model.last - this.pausedAt)} new`);
    }
    if (this.model.missed > 0) {
      notes.push(`${count(this.model.missed)} came too fast to show`);
    }
    setText(byId("stream-note"), notes.join(" · "));
    if (!this.isPaused() || anyway) {
      this.list.show(this.model.messages, (entry) => this.matches(entry));
    }
  }

  reset() {
    this.list.clear();
  }

  matches(entry) {
    if (this.shown && !this.shown[entry.kind]) {
      return false;
    }
    if (this.words.length === 0) {
      return true;
    }
    const text = [
      entry.kind, entry.client, `${entry.typeId}/${entry.deviceId}`, entry.name, entry.subject,
      entry.payload?.text, entry.reason,
    ].join(" ").toLowerCase();
    return this.words.every((word) => text.includes(word));
  }
}

/** What was refused, and what a gateway was told of it. */
export class TroubleFeed {
  constructor(model) {
    this.model = model;
    this.troubles = new EntryList(byId("troubles-list"), troubleLine);
  }

  reset() {
    this.troubles.clear();
  }

  render() {
    const totals = this.model.totals;
    setText(byId("troubles-note"), summary(totals.refused ?? 0, "refused", totals.notified ?? 0, "notified"));
    this.troubles.show(this.model.troubles, () => true);
  }
}

function summary(first, firstName, second, secondName) {
  return `${count(first)} ${firstName}, ${count(second)} ${secondName}`;
}

function time(entry) {
  return el("time", { datetime: entry.time }, clockTime(entry.time));
}

function kind(entry) {
  return chip(...(CHIPS[entry.kind] ?? ["plain", entry.kind]));
}

function who(entry) {
  const device = entry.deviceId === undefined ? entry.client : `${entry.typeId}/${entry.deviceId}`;
  return el("span", { class: "who" }, entry.organization ? `${entry.organization}: ${device}` : device);
}

function messageLine(entry) {
  const message = entry.kind === "event" || entry.kind === "command";
  const what = message
    ? el("span", { class: "what" }, el("b", {}, entry.name), ` ${entry.subject}`)
    : el("span", { class: "what" });
  const detail = message
    ? preview(entry.payload)
    : entry.code ? `${entry.code} ${entry.reason}` : entry.client;
  return el(
    "li",
    { class: `entry ${entry.kind}`, "data-n": entry.n },
    time(entry), kind(entry), who(entry), what, el("code", { class: "payload" }, detail),
  );
}

function troubleLine(entry) {
  return el(
    "li",
    { class: `entry ${entry.kind}`, "data-n": entry.n },
    time(entry),
    kind(entry),
    el("span", { class: "who" }, entry.client),
    el("span", { class: "what" }, el("b", {}, String(entry.code)), ` ${entry.reason}`),
    el("code", { class: "payload" }, `${entry.name} ${entry.subject ?? ""}`.trim()),
  );
}

/** Departures from the protocol that a strict simulator noted, newest first. */
export function renderFindings(findings) {
  setText(byId("findings-note"), findings.length === 0 ? "none (start with --strict)" : count(findings.length));
  byId("findings-list").replaceChildren(...[...findings].reverse().map((finding) =>
    el(
      "li",
      { class: "entry finding" },
      chip("warn", finding.fact),
      el("span", { class: "who" }, finding.client),
      el("span", { class: "note" }, finding.count > 1 ? `${count(finding.count)} times` : ""),
      el("span", { class: "what" }, finding.text),
    )));
}
