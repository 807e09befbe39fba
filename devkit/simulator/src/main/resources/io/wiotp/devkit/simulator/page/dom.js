// Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
// SPDX-License-Identifier: EPL-2.0

/** The element with that id, which the page has. */
export function byId(id) {
  return document.getElementById(id);
}

/**
 * Makes an element. Children that are strings become text, never HTML: whatever a device sends is
 * shown as it is.
 */
export function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "class") {
      made.className = value;
    } else if (name.startsWith("on")) {
      made.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(name, value === true ? "" : String(value));
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** Sets a text, unless it stands there already. */
export function setText(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

export function chip(kind, text) {
  return el("span", { class: `chip ${kind}` }, text);
}

/** A time of a message as the reader's clock shows it, with milliseconds. */
export function clockTime(iso) {
  const time = new Date(iso);
  const two = (n) => String(n).padStart(2, "0");
  const ms = String(time.getMilliseconds()).padStart(3, "0");
  return `${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}.${ms}`;
}

const numbers = new Intl.NumberFormat("en");

/** A count with separators. */
export function count(n) {
  return numbers.format(n);
}

/** Runs a task at the next frame, once, however often it was asked for. */
export function oncePerFrame(task) {
  let waiting = false;
  return () => {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        task();
      });
    }
  };
}
