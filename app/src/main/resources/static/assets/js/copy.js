// Copies what a button names, and says so for a moment.
import { toast } from "./toast.js";

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  event.preventDefault();
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.dataset.copied = "on";
    setTimeout(() => delete button.dataset.copied, 1500);
  } catch {
    toast("The browser did not allow copying. Select the text instead.");
  }
});
