// The palette: Ctrl-K from anywhere, type, arrows, Enter. The server searches and answers with
// ready options; without scripts the search field is a form that opens a page of the same results.
const TYPING_PAUSE_MILLIS = 90;
const palette = document.querySelector("[data-palette]");
const input = palette?.querySelector("input");
const results = palette?.querySelector("#palette-results");
let timer = 0;
let request = new AbortController();

const options = () => [...results.querySelectorAll("[role=option]")];
const selected = () => options().findIndex((option) => option.getAttribute("aria-selected") === "true");

function select(index) {
  const all = options();
  if (all.length === 0) return input.removeAttribute("aria-activedescendant");
  const next = (index + all.length) % all.length;
  all.forEach((option, i) => option.setAttribute("aria-selected", String(i === next)));
  all[next].scrollIntoView({ block: "nearest" });
  input.setAttribute("aria-activedescendant", all[next].id);
}

async function search() {
  request.abort();
  request = new AbortController();
  try {
    const answer = await fetch(`/search/results?q=${encodeURIComponent(input.value)}`, { signal: request.signal });
    if (!answer.ok) throw new Error(String(answer.status));
    results.innerHTML = await answer.text();
    select(0);
  } catch (error) {
    if (error.name !== "AbortError") results.textContent = "Search did not answer. Press Enter to try on its own page.";
  }
}

function open(text = "") {
  if (!palette.open) palette.showModal();
  input.value = text;
  input.select();
  search();
}

function onKey(event) {
  if (event.key === "ArrowDown") select(selected() + 1);
  else if (event.key === "ArrowUp") select(selected() - 1);
  else if (event.key === "Enter" && selected() >= 0) options()[selected()].click();
  else return;
  event.preventDefault();
}

if (palette) {
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      if (palette.open) palette.close();
      else open();
    }
  });
  document.querySelector("[data-palette-open]")?.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    open();
  });
  input.addEventListener("keydown", onKey);
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, TYPING_PAUSE_MILLIS);
  });
  palette.addEventListener("click", (event) => {
    if (event.target === palette) palette.close();
  });
}
