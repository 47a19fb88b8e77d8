// Desks: says so when the server does not answer, and leaves what was typed where it is.
(() => {
  "use strict";

  const said = document.getElementById("said");

  const say = () => {
    const message = document.createElement("p");
    message.className = "notice error";
    message.textContent = document.getElementById("content").dataset.unanswered;
    said.firstElementChild.replaceChildren(message);
    said.scrollIntoView({ block: "nearest" });
  };

  // the gaps in a tree are for dragging only: to a screen reader a tree holds nothing but its parts
  const hideGaps = () => document.querySelectorAll(".ui-tree-droppoint").forEach((gap) => gap.setAttribute("role", "none"));

  hideGaps();
  window.jQuery?.(document).on("pfAjaxComplete", hideGaps);
  // PrimeFaces tells of its requests by jQuery's events
  window.jQuery?.(document).on("pfAjaxError", say);
})();
