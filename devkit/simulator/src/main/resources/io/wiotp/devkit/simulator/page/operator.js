// Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
// SPDX-License-Identifier: EPL-2.0

/** Sends what the operator wants; the answer's members, or an Error with its reason. */
export async function request(method, path, body) {
  let answer;
  try {
    answer = await fetch(`sim/v1/${path}`, {
      method,
      headers: body === undefined ? {} : { "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new Error("The simulator does not answer.");
  }
  const text = await answer.text();
  let members = {};
  try {
    members = text === "" ? {} : JSON.parse(text);
  } catch {
    members = { message: text.slice(0, 200) };
  }
  if (!answer.ok) {
    const details = (members.violations ?? []).map((violation) => violation.message).join(" ");
    throw new Error(`${answer.status} ${members.message ?? "no reason given"} ${details}`.trim());
  }
  return members;
}

/** Shows how it went below a form. */
export function tell(output, good, text) {
  output.className = `result ${good ? "good" : "bad"}`;
  output.textContent = text;
}

/** Runs what a button started, with the button out of use meanwhile. */
export async function busy(button, output, task) {
  if (button.getAttribute("aria-disabled") === "true") {
    return;
  }
  // Not "disabled": a button that has the focus would lose it.
  button.setAttribute("aria-disabled", "true");
  try {
    tell(output, true, await task());
  } catch (failure) {
    tell(output, false, failure.message);
  } finally {
    button.removeAttribute("aria-disabled");
  }
}
