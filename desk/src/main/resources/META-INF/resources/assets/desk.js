"use strict";
// What pages need beyond htmx: countdowns by the server's clock, forms that grow, and word when a session or the
// connection is lost. Everything else works without it.
(() => {
  const words = document.body.dataset;
  let ahead = 0; // of this device's clock, the server's, in ms

  function setClock() {
    const stamped = document.querySelector("[data-now]");
    if (stamped && stamped.dataset.now !== setClock.seen) {
      setClock.seen = stamped.dataset.now;
      ahead = Date.parse(stamped.dataset.now) - Date.now();
    }
  }

  function span(ms) {
    const seconds = Math.floor(Math.abs(ms) / 1000);
    const days = Math.floor(seconds / 86400);
    const hours = Math.floor((seconds % 86400) / 3600);
    const minutes = Math.floor((seconds % 3600) / 60);
    if (days > 0) return `${days} ${words.day} ${hours} ${words.hour}`;
    if (hours > 0) return `${hours} ${words.hour} ${minutes} ${words.minute}`;
    return `${minutes} ${words.minute} ${seconds % 60} ${words.second}`;
  }

  function countDown() {
    setClock();
    const now = Date.now() + ahead;
    for (const element of document.querySelectorAll("time.countdown")) {
      const left = Date.parse(element.dateTime) - now;
      element.textContent = (left < 0 ? words.overdue : words.left).replace("#", span(left));
      element.classList.toggle("overdue", left < 0);
      element.classList.toggle("soon", left >= 0 && left < 3600000);
    }
  }

  function notify(text, link) {
    const notice = document.getElementById("notice");
    notice.textContent = text;
    if (link) {
      const login = document.createElement("a");
      login.href = location.pathname;
      login.target = "_blank";
      login.textContent = ` ${words.login}`;
      notice.append(login);
    }
    notice.hidden = false;
  }

  document.addEventListener("htmx:responseError", (event) => {
    if (event.detail.xhr.status === 499) notify(words.expired, true);
  });
  document.addEventListener("htmx:sendError", () => notify(words.lost, false));
  document.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.xhr.status < 400) document.getElementById("notice").hidden = true;
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    countDown();
    if (event.detail.target.id === "notice") event.detail.target.hidden = false;
    if (event.detail.target.id === "act") {
      const first = event.detail.target.querySelector("[role=alert], .done, input:not([type=hidden]), textarea, select");
      event.detail.target.scrollIntoView({ block: "start" });
      if (first && first.focus) first.focus();
    }
  });
  // What is open or being read is not closed by a change elsewhere.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target.id !== "parts") return;
    const open = [...event.detail.target.querySelectorAll("details")].map((each) => each.open);
    document.addEventListener("htmx:afterSwap", () => {
      [...document.querySelectorAll("#parts details")].forEach((each, i) => { each.open = open[i] ?? false; });
    }, { once: true });
  });
  // Nor is the place lost of one who goes by the keyboard.
  const names = ["hx-get", "hx-post", "href", "name"];
  const isSame = (one, other) => one.textContent === other.textContent
    && names.every((name) => one.getAttribute(name) === other.getAttribute(name));
  document.addEventListener("htmx:beforeSwap", (event) => {
    const focused = document.activeElement;
    const target = event.detail.target;
    if (focused.id || !target.contains(focused)) return;
    document.addEventListener("htmx:afterSwap", () => {
      const again = [...target.querySelectorAll(focused.localName)].find((each) => isSame(each, focused));
      if (again && document.activeElement === document.body) again.focus({ preventScroll: true });
    }, { once: true });
  });
  document.addEventListener("click", (event) => {
    const close = event.target.closest("[data-close]");
    if (close) document.querySelector(close.dataset.close).replaceChildren();
    const add = event.target.closest("[data-add-row]");
    if (add) {
      const row = add.previousElementSibling.cloneNode(true);
      for (const input of row.querySelectorAll("input")) input.value = "";
      add.before(row);
      row.querySelector("input").focus();
    }
  });
  // What is no plain line is not for people to read here.
  const plain = (request) => ((request.getResponseHeader("Content-Type") || "").startsWith("text/plain") ? request.responseText : "");
  // A file goes up by itself, with its progress; htmx has no word for it.
  document.addEventListener("submit", (event) => {
    const form = event.target.closest("[data-upload]");
    if (!form) return;
    event.preventDefault();
    const [bar, said, button] = ["progress", "[role=status]", "button"].map((each) => form.querySelector(each));
    const request = new XMLHttpRequest();
    request.open("POST", form.dataset.upload);
    request.setRequestHeader("X-Requested-With", "JavaScript");
    request.upload.onprogress = (sent) => { bar.value = (100 * sent.loaded) / sent.total; };
    request.onloadend = () => {
      bar.hidden = true;
      button.disabled = false;
      if (request.status === 204) { form.reset(); said.textContent = words.uploaded; htmx.trigger(document.body, "changed"); }
      else if (request.status === 499) notify(words.expired, true);
      else said.textContent = plain(request) || words.lost;
    };
    bar.hidden = false;
    button.disabled = true;
    said.textContent = words.uploading;
    request.send(new FormData(form));
  });
  document.addEventListener("dragover", (event) => {
    const zone = event.target.closest && event.target.closest("[data-upload]");
    if (zone) { event.preventDefault(); zone.classList.add("over"); }
  });
  document.addEventListener("dragleave", (event) => {
    const zone = event.target.closest && event.target.closest("[data-upload]");
    if (zone) zone.classList.remove("over");
  });
  document.addEventListener("drop", (event) => {
    const zone = event.target.closest && event.target.closest("[data-upload]");
    if (!zone) return;
    event.preventDefault();
    zone.classList.remove("over");
    zone.querySelector("[type=file]").files = event.dataTransfer.files;
  });
  countDown();
  setInterval(countDown, 1000);
})();
