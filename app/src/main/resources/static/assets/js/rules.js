// The rule editor: checks while somebody writes and shows what is wrong under the line, completes
// names, and helps with functions. The server compiles; without scripts its Check button does.
const WRITING_PAUSE_MILLIS = 450;
const COMPLETIONS_MAX = 12;
const form = document.querySelector("[data-rules-editor]");
const editor = form.querySelector("[data-code-editor]");
const text = editor.querySelector("textarea");
const gutter = editor.querySelector("[data-code-gutter]");
const marks = editor.querySelector("[data-code-marks]");
const popup = editor.querySelector("[role=listbox]");
const live = form.querySelector("[data-live-check]");
const isRules = editor.dataset.path.endsWith(".sml");

let words = { functions: [], lists: [] };
let known = { features: [], labels: [] };
let messages = [];
let request = new AbortController();
let timer = 0;

function element(name, className, content) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (content !== undefined) made.textContent = content;
  return made;
}

// Places. The field is monospaced and never wraps, so a place is a matter of counting.

const style = getComputedStyle(text);
const lineHeight = parseFloat(style.lineHeight);
const paddingTop = parseFloat(style.paddingTop);
const paddingLeft = parseFloat(style.paddingLeft);
let characterWidth = 8;

function measure() {
  const probe = element("span", "code-probe", "0".repeat(100));
  marks.append(probe);
  characterWidth = probe.getBoundingClientRect().width / 100 || 8;
  probe.remove();
}

const lineOf = (index) => text.value.slice(0, index).split("\n").length;
const columnOf = (index) => index - (text.value.lastIndexOf("\n", index - 1) + 1);
const top = (line) => paddingTop + (line - 1) * lineHeight - text.scrollTop;
const left = (column) => paddingLeft + column * characterWidth - text.scrollLeft;

// Columns are told in UTF-8 bytes, as Python counts them.
function column(line, bytes) {
  const source = text.value.split("\n")[line - 1] ?? "";
  const encoder = new TextEncoder();
  let count = 0;
  let at = 0;
  for (const character of source) {
    if (count >= bytes) break;
    count += encoder.encode(character).length;
    at += character.length;
  }
  return at;
}

function drawGutter() {
  const count = text.value.split("\n").length;
  const byLine = new Map();
  for (const message of here()) if (byLine.get(message.line) !== "error") byLine.set(message.line, message.kind);
  gutter.replaceChildren();
  const inner = element("div", "code-numbers");
  for (let line = 1; line <= count; line++) inner.append(element("span", byLine.has(line) ? `mark-${byLine.get(line)}` : "", String(line)));
  inner.style.transform = `translateY(${-text.scrollTop}px)`;
  gutter.append(inner);
}

const here = () => messages.filter((message) => message.path === editor.dataset.path);

// The message of the line somebody is in stands under it; of others a short form stands behind.
function drawMarks() {
  marks.replaceChildren();
  const current = lineOf(text.selectionStart);
  const lines = text.value.split("\n");
  for (const message of here()) {
    const from = left(column(message.line, message.column));
    const line = element("div", `code-line mark-${message.kind}`);
    line.style.top = `${top(message.line)}px`;
    line.style.left = `${from}px`;
    line.style.width = `${Math.max(12, left((lines[message.line - 1] ?? "").length) - from)}px`;
    marks.append(line);
    if (message.line !== current) {
      const note = element("div", `code-behind mark-${message.kind}`, message.text.split("\n")[0]);
      note.style.top = `${top(message.line)}px`;
      note.style.left = `${left((lines[message.line - 1] ?? "").length + 3)}px`;
      marks.append(note);
    }
  }
  const below = here().filter((message) => message.line === current);
  if (below.length > 0 && popup.hidden) {
    const note = element("div", `code-below mark-${below[0].kind}`, below.map((message) => message.text).join("\n\n"));
    note.style.top = `${top(current) + lineHeight}px`;
    note.style.left = `${Math.max(paddingLeft, left(column(current, below[0].column)))}px`;
    marks.append(note);
  }
}

function draw() {
  drawGutter();
  drawMarks();
}

// The check.

function wordFor(kind) {
  return kind === "error" ? "Error" : kind === "warning" ? "Warning" : "Test fails";
}

function show(check) {
  messages = check.messages;
  if (check.features.length > 0) known = check;
  live.hidden = false;
  live.querySelector("[data-live-status]").textContent = check.problem ?? `No errors. Tests: ${check.summary}.`;
  const list = live.querySelector("[data-live-messages]");
  list.replaceChildren();
  for (const message of messages) {
    const item = element("li", `mark-${message.kind}`);
    const isHere = message.path === editor.dataset.path;
    const go = element("button", "link", isHere ? `Line ${message.line}` : `${message.path}:${message.line}`);
    go.type = isHere ? "button" : "submit";
    if (isHere) go.addEventListener("click", () => goTo(message.line, message.column));
    else Object.assign(go, { name: "do", value: `open:${message.path}` });
    item.append(element("span", "strong", wordFor(message.kind)), " ", go, element("span", "live-text", message.text));
    list.append(item);
  }
  draw();
}

function goTo(line, bytes) {
  const start = text.value.split("\n").slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const at = start + column(line, bytes);
  text.focus();
  text.setSelectionRange(at, at);
  text.scrollTop = Math.max(0, (line - 6) * lineHeight);
  draw();
}

async function check() {
  request.abort();
  request = new AbortController();
  try {
    const answer = await fetch("/rules/check", { method: "POST", body: new URLSearchParams(new FormData(form)), signal: request.signal });
    if (!answer.ok) throw new Error(String(answer.status));
    show(await answer.json());
  } catch (error) {
    if (error.name === "AbortError") return;
    live.hidden = false;
    live.querySelector("[data-live-status]").textContent = "The check did not answer. What you write is kept here; the button Check tries again.";
  }
}

function checkSoon() {
  clearTimeout(timer);
  timer = setTimeout(check, WRITING_PAUSE_MILLIS);
}

// Completion.

// The call that the caret is in, and what of a word is written already.
function context() {
  const before = text.value.slice(0, text.selectionStart);
  const quoted = before.match(/(label|list)\s*=\s*'([^'\n]*)$/);
  if (quoted) return { kind: quoted[1], word: quoted[2] };
  if (/^[^'\n]*(?:'[^'\n]*'[^'\n]*)*'[^'\n]*$/.test(before.slice(before.lastIndexOf("\n") + 1)) || /#[^\n]*$/.test(before)) return null;
  const word = before.match(/[A-Za-z_]\w*$/)?.[0] ?? "";
  let depth = 0;
  for (let i = before.length - word.length - 1; i >= 0; i--) {
    if (before[i] === ")" || before[i] === "]") depth++;
    else if (before[i] === "[") depth--;
    else if (before[i] === "(" && depth-- <= 0) return { kind: "call", word, call: before.slice(0, i).match(/\w+$/)?.[0] ?? "", written: before.slice(i) };
  }
  return { kind: "name", word };
}

function candidates(place) {
  if (place.kind === "label") return known.labels.map((name) => ({ name, insert: name, about: "label" }));
  if (place.kind === "list") return words.lists.map((name) => ({ name, insert: name, about: "list" }));
  const names = known.features.map((name) => ({ name, insert: name, about: "feature" }));
  const calls = words.functions.map((each) => ({ name: each.name, insert: call(each), about: each.summary, isCall: true }));
  const called = words.functions.find((each) => each.name === place.call);
  const parameters = (called?.parameters ?? [])
    .filter((each) => !new RegExp(`\\b${each.name}\\s*=`).test(place.written))
    .map((each) => ({ name: `${each.name}=`, insert: `${each.name}=${each.blank}`, about: each.about }));
  return [...parameters, ...names, ...calls];
}

function call(each) {
  const required = each.parameters.filter((parameter) => parameter.required);
  return `${each.name}(${required.map((parameter) => `${parameter.name}=${parameter.blank}`).join(", ")})`;
}

let offered = [];
let place = null;

function offer(isAsked) {
  place = isRules ? context() : null;
  const written = place?.word.toLowerCase() ?? "";
  const wants = place !== null && (isAsked || written.length > 0 || place.kind === "label" || place.kind === "list");
  const all = wants ? candidates(place).filter((each) => each.name.toLowerCase().includes(written) && each.name !== place.word) : [];
  all.sort((a, b) => Number(b.name.toLowerCase().startsWith(written)) - Number(a.name.toLowerCase().startsWith(written)));
  offered = all.slice(0, COMPLETIONS_MAX);
  if (offered.length === 0) return close();
  popup.replaceChildren(...offered.map(option));
  popup.hidden = false;
  popup.style.top = `${top(lineOf(text.selectionStart) + 1)}px`;
  popup.style.left = `${left(columnOf(text.selectionStart - place.word.length))}px`;
  select(0);
  drawMarks();
}

function option(each, index) {
  const made = element("li", "code-completion");
  made.id = `rule-completion-${index}`;
  made.setAttribute("role", "option");
  made.append(element("code", "", each.name), element("span", "muted", each.about));
  made.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    select(index);
    accept();
  });
  return made;
}

const selected = () => [...popup.children].findIndex((each) => each.getAttribute("aria-selected") === "true");

function select(index) {
  const all = [...popup.children];
  const next = (index + all.length) % all.length;
  all.forEach((each, i) => each.setAttribute("aria-selected", String(i === next)));
  all[next].scrollIntoView({ block: "nearest" });
  text.setAttribute("aria-activedescendant", all[next].id);
}

function close() {
  popup.hidden = true;
  offered = [];
  text.removeAttribute("aria-activedescendant");
}

function accept() {
  const chosen = offered[selected()];
  const end = text.selectionStart;
  const start = end - place.word.length;
  close();
  insert(chosen.insert, start, end);
}

// As if it were typed, so that it can be undone.
function insert(inserted, start, end) {
  text.focus();
  text.setSelectionRange(start, end);
  if (!document.execCommand("insertText", false, inserted)) {
    text.setRangeText(inserted, start, end, "end");
    text.dispatchEvent(new Event("input", { bubbles: true }));
  }
  // Into the first place that is still blank.
  const blank = inserted.search(/=''|=\[\]|=(?=[,)])/);
  if (blank >= 0) {
    const inner = /^=(?:''|\[\])/.test(inserted.slice(blank)) ? 2 : 1;
    text.setSelectionRange(start + blank + inner, start + blank + inner);
  }
  close();
  draw();
}

function onKey(event) {
  if (event.ctrlKey && event.code === "Space") {
    event.preventDefault();
    return offer(true);
  }
  if (popup.hidden) return;
  if (event.key === "ArrowDown") select(selected() + 1);
  else if (event.key === "ArrowUp") select(selected() - 1);
  else if (event.key === "Enter" || event.key === "Tab") accept();
  else if (event.key === "Escape") close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

// Help with functions.

const search = form.querySelector("[data-function-search]");
const list = form.querySelector("[data-function-list]");

function help() {
  const wanted = search.value.trim().toLowerCase();
  const found = words.functions.filter((each) => `${each.signature} ${each.summary}`.toLowerCase().includes(wanted));
  list.replaceChildren(...found.map(helpOf));
  if (found.length === 0) list.append(element("p", "muted small", "No function has this in its name or description."));
}

function helpOf(each) {
  const made = element("details", "function-entry");
  const summary = element("summary");
  summary.append(element("code", "", each.name));
  const parameters = element("dl", "facts");
  for (const parameter of each.parameters) parameters.append(element("dt", "mono", parameter.name), element("dd", "", parameter.about));
  const button = element("button", "button small", "Insert");
  button.type = "button";
  button.setAttribute("aria-label", `Insert ${each.name}`);
  button.addEventListener("click", () => insert(call(each), text.selectionStart, text.selectionEnd));
  made.append(summary, element("p", "small", each.summary), element("code", "function-signature", each.signature), parameters);
  if (isRules) made.append(button);
  return made;
}

// Start.

text.setAttribute("aria-autocomplete", "list");
text.setAttribute("aria-haspopup", "listbox");
text.setAttribute("aria-controls", popup.id);
text.addEventListener("input", () => {
  draw();
  offer(false);
  checkSoon();
});
text.addEventListener("scroll", () => {
  close();
  draw();
});
text.addEventListener("keydown", onKey);
text.addEventListener("blur", close);
for (const event of ["keyup", "pointerup", "focus"]) text.addEventListener(event, drawMarks);
addEventListener("resize", () => {
  measure();
  draw();
});
search.addEventListener("input", help);
search.addEventListener("keydown", (event) => {
  if (event.key === "Enter") event.preventDefault();
});
measure();
draw();
check();
fetch("/rules/words").then((answer) => answer.json()).then((given) => {
  words = given;
  help();
}).catch(() => list.replaceChildren(element("p", "muted small", "The list of functions did not load. The link All shows it.")));
