// Keeps relative times current and writes the absolute ones in the platform's zone, or in the
// viewer's where the platform has none. The words are
// those of Format.relative.
const UNITS = [
  [86400, "d"],
  [3600, "h"],
  [60, "min"],
  [1, "s"],
];
const DAYS_RELATIVE_MAX = 30;
const absolute = new Intl.DateTimeFormat("en-GB", {
  day: "numeric", month: "short", year: "numeric",
  hour: "2-digit", minute: "2-digit", second: "2-digit", timeZoneName: "short",
  timeZone: document.documentElement.dataset.zone,
});

function relative(at, now) {
  const seconds = Math.floor(Math.abs(now - at) / 1000);
  if (seconds < 5) return "now";
  if (seconds > DAYS_RELATIVE_MAX * 86400) return null;
  const [size, unit] = UNITS.find(([size]) => seconds >= size);
  const span = `${Math.floor(seconds / size)} ${unit}`;
  return at < now ? `${span} ago` : `in ${span}`;
}

export function refreshTimes(root = document) {
  const now = Date.now();
  for (const element of root.querySelectorAll("time[datetime]")) {
    const at = Date.parse(element.dateTime);
    if (Number.isNaN(at)) continue;
    const words = relative(at, now);
    if (words && words !== element.textContent) element.textContent = words;
    if (!element.dataset.zoned) {
      element.title = absolute.format(at);
      element.dataset.zoned = "on";
    }
  }
}

refreshTimes();
setInterval(() => document.hidden || refreshTimes(), 10_000);
document.addEventListener("htmx:load", (event) => refreshTimes(event.target));
