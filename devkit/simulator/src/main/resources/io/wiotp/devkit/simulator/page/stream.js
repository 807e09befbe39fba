// Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
// SPDX-License-Identifier: EPL-2.0

const RETRY_MS = 2000;

/**
 * Follows the simulator: first picture, then what is new, and again after each break. Messages that
 * come before the picture wait for it, so that nothing is lost between the two.
 */
export class Stream {
  constructor(model, { onChange, onLink }) {
    this.model = model;
    this.onChange = onChange;
    this.onLink = onLink;
  }

  start() {
    const source = new EventSource("sim/v1/stream");
    let waiting = [];
    source.onopen = async () => {
      waiting = [];
      try {
        const answer = await fetch("sim/v1/state");
        if (!answer.ok) {
          throw new Error(`status ${answer.status}`);
        }
        this.model.reset(await answer.json());
        for (const message of waiting ?? []) {
          this.model.apply(message);
        }
        waiting = null;
        this.onLink("live");
        this.onChange();
      } catch {
        this.again(source);
      }
    };
    source.onmessage = (event) => {
      const message = JSON.parse(event.data);
      if (waiting) {
        waiting.push(message);
      } else {
        this.model.apply(message);
        this.onChange();
      }
    };
    source.onerror = () => {
      this.onLink("lost");
      waiting = [];
      if (source.readyState === EventSource.CLOSED) {
        this.again(source);
      }
    };
  }

  again(source) {
    source.close();
    this.onLink("lost");
    setTimeout(() => this.start(), RETRY_MS);
  }
}
