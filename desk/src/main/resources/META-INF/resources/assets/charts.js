"use strict";
// Draws the charts of a page from what each of them bears in data-chart; the table below it has the same numbers, so a
// page without scripts lacks nothing.
(() => {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  const TONES = { blue: colour("blue"), red: colour("red"), amber: colour("amber"), green: colour("green"), grey: "#a9b4c2" };
  const drawn = new Map();

  function option(data) {
    const wide = innerWidth > 900;
    const names = { type: "category", data: data.labels, inverse: data.horizontal, axisTick: { show: false }, axisLabel: { color: colour("ink"), width: wide ? 190 : 110, overflow: "break" } };
    const numbers = { type: "value", minInterval: 1, axisLabel: { color: colour("muted") }, splitLine: { lineStyle: { color: colour("line") } } };
    return {
      animation: false,
      aria: { enabled: false },
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 13 },
      grid: { left: 8, right: 44, top: 34, bottom: 8, containLabel: true },
      legend: { top: 0, left: 0, itemWidth: 14, itemHeight: 10, textStyle: { color: colour("ink") } },
      tooltip: { trigger: "axis", axisPointer: { type: "shadow" }, renderMode: "richText" },
      xAxis: data.horizontal ? numbers : names,
      yAxis: data.horizontal ? names : numbers,
      series: data.series.map((each) => ({
        type: "bar", name: each.name, data: each.values, stack: data.stacked ? "all" : undefined, barMaxWidth: 22, barGap: "10%",
        itemStyle: { color: TONES[each.tone] ?? TONES.blue },
        label: { show: !data.stacked, position: data.horizontal ? "right" : "top", color: colour("ink"), formatter: (point) => point.value > 0 ? point.value : "" },
      })),
    };
  }

  function draw() {
    for (const [place, chart] of drawn) {
      if (!place.isConnected) { chart.dispose(); drawn.delete(place); }
    }
    for (const place of document.querySelectorAll("[data-chart]")) {
      if (drawn.has(place)) continue;
      const data = JSON.parse(place.dataset.chart);
      const lines = data.horizontal ? data.labels.length * 2 : 0; // the same for charts that stand side by side
      place.style.height = `${data.horizontal ? Math.max(130, 60 + lines * 22) : 240}px`;
      const chart = echarts.init(place, null, { renderer: "svg" });
      chart.setOption(option(data));
      drawn.set(place, chart);
    }
  }

  document.addEventListener("htmx:afterSettle", draw);
  window.addEventListener("resize", () => { for (const chart of drawn.values()) chart.resize(); });
  draw();
})();
