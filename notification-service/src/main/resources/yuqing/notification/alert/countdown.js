"use strict";
// Counts down by the server's clock; without it the page says how long there was when it was opened.
(() => {
  const words = document.body.dataset;
  const ahead = Date.parse(words.now) - Date.now();
  const count = () => {
    for (const each of document.querySelectorAll("[data-due]")) {
      const left = Date.parse(each.dataset.due) - Date.now() - ahead;
      const seconds = Math.floor(Math.abs(left) / 1000);
      each.textContent = (left < 0 ? words.overdue : words.left)
        .replace("#h", Math.floor(seconds / 3600))
        .replace("#m", Math.floor(seconds / 60) % 60)
        .replace("#s", seconds % 60);
    }
  };
  count();
  setInterval(count, 1000);
})();
