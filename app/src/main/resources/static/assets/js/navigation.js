// Folds the left side, keeps its counts current, and closes menus that are left.
import { remember } from "./cookie.js";

const COUNTS_EVERY_MILLIS = 20_000;
const root = document.documentElement;

document.querySelector("[data-fold]")?.addEventListener("click", () => {
  root.dataset.navigation = root.dataset.navigation === "narrow" ? "wide" : "narrow";
  remember("navigation", root.dataset.navigation);
});

document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details[data-menu][open], details.side-menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && document.querySelector("details[data-menu][open], details.side-menu[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

async function refreshCounts() {
  if (document.hidden) return;
  const answer = await fetch("/navigation/counts", { headers: { accept: "application/json" } });
  if (!answer.ok) return;
  for (const [href, count] of Object.entries(await answer.json())) {
    const slot = document.querySelector(`[data-count="${CSS.escape(href)}"]`);
    if (slot) slot.textContent = count > 0 ? count.toLocaleString("en") : "";
  }
}

if (document.querySelector("[data-count]")) {
  setInterval(() => refreshCounts().catch(() => {}), COUNTS_EVERY_MILLIS);
}
