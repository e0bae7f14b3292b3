// Keys are attributes: an element with data-key="r" is clicked (a field is focused) when R is
// pressed outside a field, and data-key="g q" when G and then Q are. The help lists them all.
const SEQUENCE_MILLIS = 1000;
const FIELDS = "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]";
// What Enter already means something to.
const ENTERED = "a[href], button, summary";
let first = null;
let firstAt = 0;

const visible = (element) => element.checkVisibility?.() ?? true;

function targetOf(keys) {
  const dialog = document.querySelector("dialog[open]");
  const found = (dialog ?? document).querySelectorAll(`[data-key="${CSS.escape(keys)}"]`);
  return [...found].find((element) => visible(element) && !element.disabled);
}

function press(element) {
  if (element.matches(FIELDS)) element.focus();
  else element.click();
}

function onKey(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest?.(FIELDS) || event.key === "Shift") return;
  if (event.key === "Enter" && event.target.closest?.(ENTERED)) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const sequence = first && Date.now() - firstAt < SEQUENCE_MILLIS ? `${first} ${key}` : null;
  first = null;
  const target = (sequence && targetOf(sequence)) || targetOf(key);
  if (target) {
    event.preventDefault();
    press(target);
  } else if (!sequence && document.querySelector(`[data-key^="${CSS.escape(key)} "]`)) {
    first = key;
    firstAt = Date.now();
  }
}

function nameOf(element) {
  const text = element.dataset.keyName ?? element.getAttribute("aria-label") ?? element.querySelector(".side-text")?.textContent;
  if (text) return text.trim();
  const copy = element.cloneNode(true);
  copy.querySelectorAll("kbd").forEach((kbd) => kbd.remove());
  return copy.textContent.trim();
}

function rowOf(name, keys) {
  const row = document.createElement("div");
  const term = Object.assign(document.createElement("dt"), { textContent: name });
  const value = document.createElement("dd");
  for (const key of keys) value.append(Object.assign(document.createElement("kbd"), { textContent: key.length === 1 ? key.toUpperCase() : key }));
  row.append(term, value);
  return row;
}

function showHelp() {
  const dialog = document.querySelector("[data-help-dialog]");
  const seen = new Set();
  const rows = [rowOf("Search and go anywhere", ["Ctrl", "K"])];
  for (const element of document.querySelectorAll("[data-key]")) {
    const keys = element.dataset.key;
    if (seen.has(keys) || element.closest("dialog")) continue;
    seen.add(keys);
    rows.push(rowOf(nameOf(element), keys.split(" ")));
  }
  rows.push(rowOf("Leave what is open", ["Esc"]));
  dialog.querySelector("dl").replaceChildren(...rows);
  dialog.showModal();
}

document.addEventListener("keydown", onKey);
document.querySelector("[data-help]")?.addEventListener("click", showHelp);
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-close]")) event.target.closest("dialog")?.close();
});
