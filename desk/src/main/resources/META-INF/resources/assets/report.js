"use strict";
// Keeps the report that is being entered on this device until it was sent: a lost connection or an expired login costs
// nothing. It belongs to the person who entered it, and logging out removes it.
(() => {
  const KEPT = "report-draft";
  const A_WEEK_MS = 7 * 24 * 3600 * 1000;
  const note = document.getElementById("draft");
  const place = document.querySelector("[data-report]");

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-logout]")) forget();
  });
  if (!note || !place) return;

  function forget() {
    try { localStorage.removeItem(KEPT); } catch { /* a device that keeps nothing has nothing to forget */ }
  }

  function kept() {
    try {
      const draft = JSON.parse(localStorage.getItem(KEPT));
      if (draft && draft.owner === note.dataset.owner && Date.now() - draft.at < A_WEEK_MS) return draft;
      if (draft) forget();
    } catch { forget(); }
    return null;
  }

  function keep() {
    const form = place.querySelector("form");
    if (!form) return;
    const draft = { owner: note.dataset.owner, at: Date.now(), values: [...new FormData(form)] };
    try {
      localStorage.setItem(KEPT, JSON.stringify(draft));
      say(`${note.dataset.saved} ${new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" })}`, true);
    } catch { say("", false); }
  }

  function say(text, discardable) {
    note.textContent = text;
    if (!discardable) return;
    const discard = document.createElement("button");
    discard.type = "button";
    discard.className = "plain";
    discard.textContent = note.dataset.discard;
    discard.addEventListener("click", () => { forget(); location.reload(); });
    note.append(" ", discard);
  }

  function rows() { return [...place.querySelectorAll("[data-sighting]")]; }

  function addRow() {
    const last = rows().at(-1);
    const row = last.cloneNode(true);
    last.after(row);
    clear(row);
  }

  function clear(row) {
    for (const input of row.querySelectorAll("input")) input.value = "";
    for (const known of row.querySelectorAll("[data-known], .fault-text")) known.replaceChildren();
    for (const faulty of row.querySelectorAll(".faulty")) faulty.classList.remove("faulty");
    htmx.process(row);
  }

  function restore(draft) {
    const form = place.querySelector("form");
    const times = new Map();
    const many = draft.values.filter(([name]) => name === "sighting.platform").length;
    while (rows().length < many) addRow();
    for (const box of form.querySelectorAll("input[type=checkbox]")) box.checked = false;
    for (const [name, value] of draft.values) {
      const nth = times.get(name) ?? 0;
      times.set(name, nth + 1);
      const field = form.querySelectorAll(`[name="${CSS.escape(name)}"]`)[nth];
      if (field && field.type === "checkbox") field.checked = true;
      else if (field) field.value = value;
    }
    say(note.dataset.restored, true);
  }

  // A new row is made by desk.js from the one before it; what that one showed is not the new one's.
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-add-row]") && place.contains(event.target)) clear(rows().at(-1));
  });
  let waiting;
  place.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(keep, 300); });
  place.addEventListener("change", () => { clearTimeout(waiting); waiting = setTimeout(keep, 300); });
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target !== place) return;
    clearTimeout(waiting);
    if (place.querySelector("[data-report-sent]")) { forget(); say("", false); } else keep();
    const first = place.querySelector("[role=alert], [role=status]");
    if (first) { first.focus(); first.scrollIntoView({ block: "center" }); }
  });
  const draft = kept();
  if (draft) restore(draft);
})();
