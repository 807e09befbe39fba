// Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
// SPDX-License-Identifier: EPL-2.0

import uPlot from "./uplot.js";

const HEIGHT = 120;
const PAUSE_MS = 100;

/** One value of a device over time. */
export class Chart {
  constructor(parent, name) {
    this.parent = parent;
    this.name = name;
    this.drawn = 0;
    this.make();
  }

  make() {
    const style = getComputedStyle(document.documentElement);
    const colour = (variable) => style.getPropertyValue(variable).trim();
    const axis = {
      stroke: colour("--text-quiet"),
      font: "11px system-ui, sans-serif",
      grid: { stroke: colour("--line"), width: 1 },
      ticks: { stroke: colour("--line"), width: 1, size: 4 },
    };
    this.plot = new uPlot(
      {
        width: this.width(),
        height: HEIGHT,
        padding: [8, 8, 0, 0],
        legend: { show: false },
        cursor: { show: false },
        scales: { y: { range: range } },
        axes: [
          { ...axis, size: 26, space: 70, values: times },
          { ...axis, size: 50, space: 28 },
        ],
        series: [
          {},
          { stroke: colour("--accent"), width: 1.75, points: { show: false }, spanGaps: true },
        ],
      },
      [[], []],
      this.parent,
    );
  }

  width() {
    return Math.max(140, Math.floor(this.parent.clientWidth));
  }

  /**
   * Draws the points, unless they are drawn; not more often than an eye follows. The arrays are the
   * model's own, so what comes meanwhile is drawn too.
   */
  draw(times, points, drawn) {
    if (this.drawn === drawn) {
      return;
    }
    this.drawn = drawn;
    this.waiting ??= setTimeout(() => {
      this.waiting = undefined;
      this.plot.setData([times, points]);
    }, PAUSE_MS);
  }

  fit() {
    if (this.plot.width !== this.width()) {
      this.plot.setSize({ width: this.width(), height: HEIGHT });
    }
  }

  /** Takes the colours anew. */
  restyle() {
    const data = this.plot.data;
    this.plot.destroy();
    this.make();
    this.plot.setData(data);
  }

  remove() {
    clearTimeout(this.waiting);
    this.plot.destroy();
  }
}

/** Leaves room above and below, and never a line of no height. */
function range(plot, low, high) {
  if (low === null || high === null) {
    return [0, 1];
  }
  const span = high - low || Math.abs(high) || 1;
  return [low - span * 0.1, high + span * 0.1];
}

function times(plot, splits) {
  const two = (n) => String(n).padStart(2, "0");
  return splits.map((seconds) => {
    const time = new Date(seconds * 1000);
    return `${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}`;
  });
}
