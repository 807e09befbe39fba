// Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
// SPDX-License-Identifier: EPL-2.0

import { byId, chip, clockTime, count, el, setText } from "./dom.js";
import { busy, request } from "./operator.js";

const FIELDS = {
  "firmware/download": [
    ["version", "Version", "1.0.1"],
    ["name", "Name", "firmware"],
    ["uri", "URI", ""],
    ["verifier", "Verifier", ""],
  ],
};

/** Names and id of whom commands and actions go to. */
export const target = {
  choose(device) {
    byId("target-type").value = device.typeId;
    byId("target-id").value = device.deviceId;
  },
  read() {
    const typeId = byId("target-type").value.trim();
    const deviceId = byId("target-id").value.trim();
    if (typeId === "" || deviceId === "") {
      throw new Error("Enter the type and the id of a device, or choose one from the list.");
    }
    return { typeId, deviceId };
  },
};

export function setUpCommand() {
  const payload = byId("command-payload");
  const format = byId("command-format");
  const check = () => {
    byId("command-hint").hidden = format.value !== "json" || isJson(payload.value);
  };
  payload.addEventListener("input", check);
  format.addEventListener("input", check);
  byId("command").addEventListener("submit", (event) => {
    event.preventDefault();
    busy(byId("command-send"), byId("command-result"), async () => {
      const answer = await request("POST", "commands", {
        ...target.read(),
        commandId: byId("command-name").value.trim(),
        format: format.value.trim(),
        qos: Number(byId("command-qos").value),
        payload: payload.value,
      });
      return `Sent to ${answer.topic}`;
    });
  });
}

export function setUpAction() {
  byId("action-name").addEventListener("change", showParameters);
  byId("action").addEventListener("submit", (event) => {
    event.preventDefault();
    busy(byId("action-start"), byId("action-result"), async () => {
      const answer = await request("POST", "actions", {
        action: actionName(),
        devices: [target.read()],
        parameters: parameters(),
        timeout: Number(byId("action-timeout").value),
      });
      return `Started as ${answer.reqId}`;
    });
  });
}

function actionName() {
  const chosen = byId("action-name").value;
  if (chosen !== "custom") {
    return chosen;
  }
  return `${byId("custom-bundle").value.trim()}/${byId("custom-action").value.trim()}`;
}

function showParameters() {
  const chosen = byId("action-name").value;
  const place = byId("action-parameters");
  if (chosen === "custom") {
    place.replaceChildren(
      el("div", { class: "row" },
        el("label", { class: "grow" }, "Bundle ", el("input", { id: "custom-bundle", required: true })),
        el("label", { class: "grow" }, "Action ", el("input", { id: "custom-action", required: true }))),
      el("label", {}, "Parameters, one name=value per line ",
        el("textarea", { id: "custom-parameters", rows: 2, class: "mono" })),
    );
    return;
  }
  place.replaceChildren(...(FIELDS[chosen] ?? []).map(([name, label, value]) =>
    el("label", {}, `${label} `, el("input", { id: `parameter-${name}`, value, autocomplete: "off" }))));
}

function parameters() {
  const chosen = byId("action-name").value;
  if (chosen === "custom") {
    return byId("custom-parameters").value.split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "")
      .map((line) => {
        const at = line.indexOf("=");
        if (at < 1) {
          throw new Error(`A parameter is name=value, not "${line}".`);
        }
        return { name: line.slice(0, at).trim(), value: line.slice(at + 1).trim() };
      });
  }
  return (FIELDS[chosen] ?? [])
    .map(([name]) => ({ name, value: byId(`parameter-${name}`).value.trim() }))
    .filter((parameter) => parameter.value !== "");
}

function isJson(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const STATUS = ["success", "in progress", "failed", "timed out", "cancelled"];
const STATUS_CHIPS = ["good", "accent", "bad", "bad", "quiet"];

/** The actions that were started, by whomever, and how far each device is. */
export function renderRequests(requests) {
  setText(byId("requests-note"), requests.length === 0 ? "none yet" : count(requests.length));
  byId("request-list").replaceChildren(...requests.map(requestItem));
}

function requestItem(item) {
  const buttons = item.complete
    ? el("button", { type: "button", onclick: () => act("DELETE", `actions/${item.id}`) }, "Clear")
    : el("button", { type: "button", onclick: () => act("POST", `actions/${item.id}/cancel`) }, "Cancel");
  return el(
    "li",
    { class: "request", "data-request": item.id },
    el("div", { class: "request-head" },
      el("b", {}, item.action),
      chip(item.complete ? "quiet" : "accent", item.complete ? "complete" : "in progress"),
      el("time", { datetime: item.started }, item.started ? clockTime(item.started) : ""),
      buttons),
    el("ul", {}, ...item.devices.map((device) =>
      el("li", { class: "request-device" },
        el("span", { class: "who" }, `${device.typeId}/${device.deviceId}`),
        chip(STATUS_CHIPS[device.status] ?? "plain", STATUS[device.status] ?? `status ${device.status}`),
        el("span", { class: "note" }, device.message ?? "")))),
    item.more ? el("p", { class: "note" }, `and ${count(item.more)} more devices`) : null,
  );
}

async function act(method, path) {
  const output = byId("action-result");
  try {
    await request(method, path, method === "POST" ? {} : undefined);
  } catch (failure) {
    output.className = "result bad";
    output.textContent = failure.message;
  }
}
