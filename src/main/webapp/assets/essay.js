// Adds up the points of the levels chosen, while a text is being marked.
"use strict";

(() => {
  const total = document.getElementById("total");
  const points = JSON.parse(total.dataset.points);  // of each criterion, those of its levels
  const most = points.map((levels) => Math.max(...levels)).reduce((sum, best) => sum + best, 0);
  const number = (value) => new Intl.NumberFormat(total.dataset.locale).format(value);

  function count() {
    const given = points.map((levels, index) => {
      const chosen = document.querySelector(`[name="level${index + 1}"]:checked`);
      return chosen ? levels[Number(chosen.value) - 1] : 0;
    });
    total.hidden = !document.querySelector("[name^=level]:checked");
    total.textContent = total.dataset.said
      .replace("{0}", number(given.reduce((sum, one) => sum + one, 0)))
      .replace("{1}", number(most));
  }

  document.getElementById("markForm").addEventListener("change", count);
  count();
})();
