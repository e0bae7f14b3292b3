// The overview: draws its charts from the server's numbers in the colours of the style sheet, and
// keeps everything current without moving it.
import { refreshTimes } from "./time.js";

const EVERY_MILLIS = 10_000;
const charts = new Map();
const timeZone = document.documentElement.dataset.zone;
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone });
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone });
const whole = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZone });

// Tokens are written with light-dark(), which only a used colour resolves.
const probe = document.body.appendChild(Object.assign(document.createElement("span"), { hidden: true }));
function colour(token) {
  probe.style.color = `var(--${token})`;
  return getComputedStyle(probe).color;
}

function optionOf({ times, series }) {
  const starts = times.map((time) => new Date(time));
  const long = starts.at(-1) - starts[0] > 2 * 86_400_000;
  const muted = colour("muted");
  return {
    animation: false,
    aria: { enabled: false },
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: 8, right: 8, top: 32, bottom: 4, containLabel: true },
    legend: { type: "scroll", pageIconColor: colour("text"), pageIconInactiveColor: muted, pageTextStyle: { color: muted }, top: 0, right: 0, left: 0, icon: "roundRect", itemWidth: 10, itemHeight: 10, itemGap: 14, textStyle: { color: colour("text"), fontSize: 12 }, inactiveColor: muted },
    tooltip: {
      trigger: "axis",
      axisPointer: { type: "shadow", shadowStyle: { color: colour("accent"), opacity: 0.08 } },
      backgroundColor: colour("raised"),
      borderColor: colour("line-strong"),
      textStyle: { color: colour("text"), fontSize: 12 },
      formatter: (points) => tooltipOf(points, starts),
    },
    xAxis: {
      type: "category",
      data: starts.map((start) => (long ? day : clock).format(start)),
      axisLine: { lineStyle: { color: colour("line-strong") } },
      axisTick: { show: false },
      axisLabel: { color: muted, fontSize: 11, hideOverlap: true },
    },
    yAxis: {
      type: "value",
      minInterval: 1,
      splitNumber: 4,
      axisLabel: { color: muted, fontSize: 11 },
      splitLine: { lineStyle: { color: colour("line") } },
    },
    series: series.map((line) => ({
      name: line.name,
      type: "bar",
      stack: "all",
      barCategoryGap: "20%",
      itemStyle: { color: colour(line.colour) },
      emphasis: { disabled: true },
      data: line.values,
    })),
  };
}

function tooltipOf(points, starts) {
  const box = document.createElement("div");
  box.append(Object.assign(document.createElement("strong"), { textContent: whole.format(starts[points[0].dataIndex]) }));
  for (const point of points.filter((each) => each.value > 0)) {
    const line = document.createElement("div");
    line.textContent = `${point.value.toLocaleString("en")} ${point.seriesName}`;
    box.append(line);
  }
  return box;
}

async function draw(element) {
  const answer = await fetch(element.dataset.chart, { headers: { accept: "application/json" } });
  if (!answer.ok) return;
  if (!charts.has(element)) charts.set(element, { chart: echarts.init(element) });
  const drawn = charts.get(element);
  drawn.data = await answer.json();
  drawn.chart.setOption(optionOf(drawn.data), true);
}

function redraw() {
  for (const { chart, data } of charts.values()) chart.setOption(optionOf(data), true);
}

async function refresh(live) {
  if (live.matches(":focus-within")) return;
  const answer = await fetch(live.dataset.live);
  if (!answer.ok || live.matches(":focus-within")) return;
  live.innerHTML = await answer.text();
  refreshTimes(live);
}

function refreshAll() {
  if (document.hidden) return;
  for (const live of document.querySelectorAll("[data-live]")) refresh(live).catch(() => {});
  for (const element of document.querySelectorAll("[data-chart]")) draw(element).catch(() => {});
}

for (const element of document.querySelectorAll("[data-chart]")) draw(element).catch(() => {});
for (const time of document.querySelectorAll("time[data-clock]")) time.textContent = whole.format(new Date(time.dateTime));
setInterval(refreshAll, EVERY_MILLIS);
addEventListener("resize", () => charts.forEach(({ chart }) => chart.resize()));
document.addEventListener("fairhaven:theme", redraw);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
