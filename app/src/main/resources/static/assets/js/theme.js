// Changes the theme at once; without scripts the same buttons post a form.
import { remember } from "./cookie.js";

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-theme-choice]");
  if (!button) return;
  event.preventDefault();
  const theme = button.dataset.themeChoice;
  remember("theme", theme);
  document.documentElement.dataset.theme = theme;
  for (const other of document.querySelectorAll("[data-theme-choice]")) {
    other.setAttribute("aria-pressed", String(other.dataset.themeChoice === theme));
  }
  document.dispatchEvent(new CustomEvent("fairhaven:theme"));
});
