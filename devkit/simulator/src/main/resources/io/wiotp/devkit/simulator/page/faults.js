// Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
// SPDX-License-Identifier: EPL-2.0

import { byId, count, el, setText } from "./dom.js";
import { busy, request, tell } from "./operator.js";

/** Whom a fault strikes, for how long, how often: the same for every kind, so out of the way. */
const COMMON = new Set(["client", "type", "device", "topic", "probability", "count", "duration", "durationMs", "afterMs"]);

/** Makes a form for each kind of fault that the simulator knows. */
export async function setUpFaults() {
  try {
    const catalogue = await request("GET", "faults/catalogue");
    byId("fault-forms").replaceChildren(...groups(catalogue.kinds).map(groupOf));
  } catch (failure) {
    tell(byId("faults-result"), false, failure.message);
  }
}

function groups(kinds) {
  const byName = new Map();
  for (const kind of kinds) {
    const name = kind.group ?? "Faults";
    byName.set(name, [...(byName.get(name) ?? []), kind]);
  }
  return [...byName];
}

function groupOf([name, kinds]) {
  return el(
    "section",
    { class: "fault-group" },
    el("h3", {}, name),
    el("div", { class: "fault-group-forms" }, ...kinds.map(formOf)),
  );
}

function formOf(kind) {
  const fields = kind.parameters.map((parameter) => [parameter, inputOf(kind, parameter)]);
  const label = ([parameter, input]) =>
    el("label", { title: `${parameter.meaning}: ${parameter.rule}` }, `${parameter.name} `, input);
  const own = fields.filter(([parameter]) => !COMMON.has(parameter.name));
  const common = fields.filter(([parameter]) => COMMON.has(parameter.name));
  const button = el("button", { type: "submit", "data-fault": kind.kind }, "Switch on");
  const result = el("output", { class: "result" });
  const form = el(
    "form",
    { class: "fault", "aria-label": kind.title },
    el("div", { class: "fault-head" }, el("b", {}, kind.title), button),
    el("p", { class: "note" }, kind.effect),
    own.length > 0 ? el("div", { class: "fields" }, ...own.map(label)) : null,
    common.length > 0
      ? el("details", {}, el("summary", {}, "Whom and how often"), el("div", { class: "fields" }, ...common.map(label)))
      : null,
    result,
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    busy(button, result, async () => {
      const body = { kind: kind.kind };
      for (const [parameter, input] of fields) {
        if (input.value !== String(parameter.default)) {
          body[parameter.name] = valueOf(parameter, input.value);
        }
      }
      const made = await request("POST", "faults", body);
      return `On as ${made.id}`;
    });
  });
  return form;
}

function inputOf(kind, parameter) {
  if (parameter.choices) {
    return el("select", { name: parameter.name },
      ...parameter.choices.map((choice) => el("option", { selected: choice === parameter.default }, choice)));
  }
  const number = parameter.type === "integer" || parameter.type === "number";
  return el("input", {
    name: parameter.name,
    type: number ? "number" : "text",
    value: parameter.default,
    min: number ? parameter.minimum : null,
    max: number ? parameter.maximum : null,
    step: parameter.type === "number" ? "any" : null,
    autocomplete: "off",
    spellcheck: "false",
    required: true,
  });
}

function valueOf(parameter, text) {
  return parameter.type === "integer" || parameter.type === "number" ? Number(text) : text;
}

/** What is on now, with a button to end it. */
export function renderFaults(faults) {
  setText(byId("faults-note"), faults.length === 0 ? "none is on" : `${count(faults.length)} on`);
  byId("active-faults").replaceChildren(...faults.map((fault) =>
    el(
      "li",
      { "data-active": fault.kind },
      el("b", {}, fault.kind),
      el("code", {}, settings(fault)),
      el("button", { type: "button", onclick: () => end(fault.id) }, "Switch off"),
    )));
}

const OBVIOUS = new Set(["kind", "id", "active"]);
const ANY = new Set(["*", "#", 0]);

/** What is not as it is for every fault. */
function settings(fault) {
  return Object.entries(fault)
    .filter(([name, value]) => !OBVIOUS.has(name) && typeof value !== "object" && !ANY.has(value))
    .map(([name, value]) => `${name}=${value}`)
    .join(" ");
}

async function end(id) {
  try {
    await request("DELETE", `faults/${encodeURIComponent(id)}`);
    tell(byId("faults-result"), true, "");
  } catch (failure) {
    tell(byId("faults-result"), false, failure.message);
  }
}
