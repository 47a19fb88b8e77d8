// Opens and closes dialogs; one whose form came back with a mistake is open again.
"use strict";

(() => {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-dialog], [data-close]");
    if (button?.dataset.dialog) {
      document.getElementById(button.dataset.dialog).showModal();
    } else if (button) {
      document.getElementById(button.dataset.close).close();
    }
  });

  document.querySelector("dialog [aria-invalid='true']")?.closest("dialog").showModal();
})();
