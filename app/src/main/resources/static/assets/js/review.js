// The review station: keeps the hold alive while the page is in use, says on the button what a
// choice will do, and helps find a section of the policy. The forms work without any of it.
import { csrfHeaders } from "./csrf.js";

const RENEW_EVERY_SECONDS = 60;
const ACTIVE_FOR_MILLIS = 4 * 60 * 1000;

const bar = document.querySelector(".decision-bar");
const lease = document.querySelector("[data-lease]");
let lastActive = Date.now();

for (const kind of ["keydown", "pointermove", "scroll", "wheel"]) {
  document.addEventListener(kind, () => { lastActive = Date.now(); }, { passive: true, capture: true });
}

function showLost() {
  document.querySelector("[data-lease-lost]").hidden = false;
  for (const button of bar.querySelectorAll("button, summary")) button.setAttribute("disabled", "");
}

// Counts the hold down, and prolongs it as long as somebody is there.
function keepLease() {
  let endsAt = Date.now() + Number(lease.dataset.lease) * 1000;
  let renewedAt = Date.now();
  const left = () => Math.max(0, Math.round((endsAt - Date.now()) / 1000));

  async function renew() {
    renewedAt = Date.now();
    const body = new URLSearchParams({ lease: bar.dataset.leaseId });
    const answer = await fetch(`${bar.dataset.task}/renew`, { method: "POST", body, headers: csrfHeaders() });
    if (answer.ok) endsAt = Date.now() + (await answer.json()).seconds * 1000;
    else if (answer.status < 500) endsAt = Date.now();
  }

  const timer = setInterval(() => {
    const seconds = left();
    lease.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    lease.classList.toggle("running-out", seconds <= 60);
    if (seconds === 0) {
      clearInterval(timer);
      showLost();
      return;
    }
    const isActive = !document.hidden && Date.now() - lastActive < ACTIVE_FOR_MILLIS;
    // A server that does not answer is asked again with the next second's tick.
    if (isActive && Date.now() - renewedAt > RENEW_EVERY_SECONDS * 1000) renew().catch(() => {});
  }, 1000);
}

function countUndoDown(form) {
  const until = Date.now() + Number(form.dataset.undo) * 1000;
  const timer = setInterval(() => {
    const seconds = Math.ceil((until - Date.now()) / 1000);
    form.querySelector("[data-undo-seconds]").textContent = `${Math.max(0, seconds)} s`;
    if (seconds <= 0) {
      clearInterval(timer);
      form.remove();
    }
  }, 250);
}

// Says on the buttons that give a strike, and on the one that decides, what will happen under the
// chosen policy.
function showConsequence() {
  const policy = bar.querySelector("[data-policy]");
  const strike = policy?.selectedOptions[0]?.dataset.strike ?? "";
  let consequence = "Decide and next";
  for (const choice of bar.querySelectorAll("input[name=choice]")) {
    const { label, words, strikes, needsPolicy } = choice.dataset;
    const outcome = strikes === "true" ? strike : "";
    const short = outcome.replace(/^strike /, "").replace(" · ", ", ");
    choice.parentElement.querySelector("[data-choice-label]").textContent = [label, short].filter(Boolean).join(" → ");
    if (!choice.checked) continue;
    policy?.toggleAttribute("required", needsPolicy === "true");
    const isMissing = needsPolicy === "true" && policy && !policy.value;
    consequence = [words, isMissing ? "choose the policy" : outcome].filter(Boolean).join(" · ");
  }
  const shown = consequence.charAt(0).toUpperCase() + consequence.slice(1);
  bar.querySelector("[data-consequence]").textContent = shown;
}

function searchPolicy(panel) {
  const field = panel.querySelector("[data-policy-search]");
  field.addEventListener("input", () => {
    const terms = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const group of panel.querySelectorAll("[data-policy-group]")) {
      let inGroup = 0;
      for (const section of group.querySelectorAll("[data-policy-section]")) {
        const text = section.textContent.toLowerCase();
        section.hidden = !terms.every((term) => text.includes(term));
        if (!section.hidden) inGroup += 1;
      }
      group.hidden = inGroup === 0;
      found += inGroup;
    }
    panel.querySelector("[data-policy-none]").hidden = found > 0;
  });
  field.addEventListener("keydown", (event) => {
    const first = [...panel.querySelectorAll("[data-policy-section]")].find((section) => !section.hidden && !section.parentElement.hidden);
    if (event.key === "Enter" && first) choosePolicy(first.dataset.policySection);
    if (event.key === "Enter" || event.key === "Escape") field.blur();
  });
}

function choosePolicy(value) {
  const policy = bar?.querySelector("[data-policy]");
  if (!policy) return;
  policy.value = value;
  policy.dispatchEvent(new Event("change", { bubbles: true }));
}

// Keeps the text of the chosen section beside what is judged.
function showChosenSection() {
  const value = bar.querySelector("[data-policy]").value;
  const section = [...document.querySelectorAll("[data-policy-section]")].find((each) => each.dataset.policySection === value);
  const shown = document.querySelector("[data-policy-chosen]");
  shown.replaceChildren();
  if (!section) return;
  const name = Object.assign(document.createElement("p"), { className: "strong", textContent: section.dataset.policyName });
  shown.append(name, section.querySelector("[data-policy-text]").cloneNode(true));
}

// Leaves a field, so that single keys mean actions again.
document.addEventListener("keydown", (event) => {
  const field = event.target.closest?.(".station :is(input, select, textarea)");
  if (event.key === "Escape" && field) field.blur();
  else if (event.key === "Escape") document.querySelector("[data-hand-on]")?.removeAttribute("open");
});

document.addEventListener("click", (event) => {
  const choose = event.target.closest("[data-policy-choose]");
  if (choose) choosePolicy(choose.dataset.policyChoose);
});

document.querySelectorAll("[data-undo]").forEach(countUndoDown);
document.querySelectorAll("[data-policy-panel]").forEach(searchPolicy);
if (bar && lease) keepLease();
if (bar) {
  bar.addEventListener("change", (event) => {
    showConsequence();
    if (event.target.matches("[data-policy]")) {
      showChosenSection();
      event.target.blur();
    }
  });
  bar.querySelector("[data-hand-on]")?.addEventListener("toggle", (event) => {
    if (event.target.open) event.target.querySelector("select").focus();
  });
  bar.querySelector("[name=note]").addEventListener("keydown", (event) => {
    if (event.key === "Escape") event.target.blur();
  });
  showConsequence();
}
