// Shows short messages and takes them away again; one that can be undone counts down.
const holder = document.querySelector("[data-toasts]");

function dismissLater(element) {
  let left = Number(element.dataset.seconds);
  const timer = setInterval(() => {
    if (element.matches(":hover, :focus-within") && !element.querySelector("form")) return;
    left -= 1;
    const button = element.querySelector("button");
    if (button) button.title = `${left} s left`;
    if (left <= 0) {
      clearInterval(timer);
      element.remove();
    }
  }, 1000);
}

export function toast(message) {
  const element = document.createElement("div");
  element.className = "toast";
  element.dataset.seconds = "6";
  element.append(Object.assign(document.createElement("span"), { textContent: message }));
  holder?.append(element);
  dismissLater(element);
}

for (const element of document.querySelectorAll("[data-toast]")) dismissLater(element);
document.addEventListener("htmx:load", (event) => {
  if (event.target.matches?.("[data-toast]")) dismissLater(event.target);
});
document.addEventListener("htmx:responseError", (event) => {
  toast(`That did not work (${event.detail.xhr.status}). Nothing was changed.`);
});
document.addEventListener("htmx:sendError", () => {
  toast("The server did not answer. Nothing was changed; try again.");
});
