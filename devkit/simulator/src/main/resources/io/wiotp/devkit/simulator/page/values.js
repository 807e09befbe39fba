// Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
// SPDX-License-Identifier: EPL-2.0

const MAX_DEPTH = 4;
const MAX_VALUES = 64;

/**
 * The values of an event's payload as [name, value] pairs; the outer "d" of the platform's form is
 * left out of the names. Null if the payload is no JSON, or was too large to come along whole.
 */
export function valuesOf(payload) {
  if (!payload || payload.text === undefined) {
    return null;
  }
  let json;
  try {
    json = JSON.parse(payload.text);
  } catch {
    return null;
  }
  const found = [];
  const root = isObject(json) && isObject(json.d) ? json.d : json;
  collect(root, "", 0, found);
  return found;
}

function collect(value, name, depth, found) {
  if (found.length >= MAX_VALUES) {
    return;
  }
  if (isObject(value) && depth < MAX_DEPTH) {
    for (const [member, inner] of Object.entries(value)) {
      collect(inner, name === "" ? member : `${name}.${member}`, depth + 1, found);
    }
  } else {
    found.push([name === "" ? "value" : name, value]);
  }
}

function isObject(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/** A value as a person reads it. */
export function shown(value) {
  if (typeof value === "number") {
    return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)));
  }
  if (typeof value === "string") {
    return value.length > 80 ? `${value.slice(0, 80)}…` : value;
  }
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** A payload as one line. */
export function preview(payload, length = 240) {
  if (!payload) {
    return "";
  }
  const text = payload.text ?? payload.hex.replace(/(..)/g, "$1 ").trim();
  if (payload.size === 0) {
    return "(empty)";
  }
  return text.length > length ? `${text.slice(0, length)}… (${payload.size} bytes)` : text;
}
