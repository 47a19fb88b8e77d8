"use strict";

// The time left of an attempt, by the server's clock: the device's own may be wrong by hours, so only its steady
// counter of milliseconds is used, set by the server's answers.
const attemptClock = (() => {
  const state = document.getElementById("saveState");
  const line = document.getElementById("timeLeft");
  const MINUTE = 60000;
  const ANNOUNCED = [10, 5, 1];
  const SLOWEST_ANSWER = 5000;

  const texts = line ? line.dataset : {};
  const watched = Boolean(state) && state.dataset.watched === "true";
  const said = document.getElementById("timeSaid");
  const page = performance.getEntriesByType("navigation")[0];

  // what the server's clock says when performance.now() is 0; the page's own word until the server is asked
  let zero = state && state.dataset.now ? Date.parse(state.dataset.now) - (page ? page.responseStart : performance.now()) : null;
  let deadline = texts.deadline ? Date.parse(texts.deadline) : null;
  let submitted = false;
  let opened = 0;        // how often the attempt's page was
  let next = 0;
  let before = 0;        // seconds that were left when last looked
  const listeners = [];

  const now = () => zero === null ? null : zero + performance.now();
  const left = () => deadline === null ? Infinity : deadline - now();

  function digits(value, least) {
    return new Intl.NumberFormat(texts.locale, { minimumIntegerDigits: least, useGrouping: false }).format(value);
  }

  function show() {
    clearTimeout(next);
    if (line) {
      showLeft();
    }
    listeners.forEach((listener) => listener());
    if (line && left() > 0) {
      next = setTimeout(show, left() % 1000 + 20);
    }
  }

  function showLeft() {
    const seconds = Math.max(0, Math.ceil(left() / 1000));
    const hours = Math.floor(seconds / 3600);
    const parts = [digits(Math.floor(seconds / 60) % 60, 2), digits(seconds % 60, 2)];
    document.getElementById("timeFigure").textContent = (hours ? [digits(hours, 1), ...parts] : parts).join(":");
    document.getElementById("timeRuns").hidden = false;
    line.classList.toggle("short", seconds <= 300);
    const minute = ANNOUNCED.findLast((minutes) => seconds <= minutes * 60 && before > minutes * 60);
    if (minute) {
      said.textContent = texts["said" + minute];
    }
    before = seconds;
  }

  /** Asks the server for the time, and whether the end was moved. */
  async function ask() {
    const asked = performance.now();
    try {
      const response = await fetch(`/api/attempts/${state.dataset.attempt}/time`, { headers: { "Accept": "application/json" } });
      const answered = performance.now();
      if (!response.ok) {
        return;
      }
      const time = await response.json();
      if (answered - asked < SLOWEST_ANSWER) {
        zero = Date.parse(time.now) - (asked + answered) / 2;
      }
      deadline = time.deadline ? Date.parse(time.deadline) : null;
      submitted = time.submitted;
      opened = time.opened;
      show();
    } catch {
      // without a link the counter goes on alone
    }
  }

  if (line || watched) {
    show();
    ask();
    // not all pages of a room at the same moment
    setInterval(ask, (watched ? MINUTE / 2 : MINUTE) * (0.8 + Math.random() * 0.4));
    ["online", "pageshow"].forEach((moment) => window.addEventListener(moment, ask));
  }
  if (state && state.dataset.now) {
    // whoever comes back to this page may have written on another since
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) {
        ask();
      }
    });
  }

  return {
    /** The moment by the server's clock, for the server to read; undefined where the page does not know it. */
    stamp: () => zero === null ? undefined : new Date(now()).toISOString(),
    isUp: () => left() <= 0,
    /** Whether answers given before the end are still awaited. */
    isAwaited: () => left() > -5 * MINUTE,
    isSubmitted: () => submitted,
    /** How often the attempt's page was opened; 0 if the server was not asked yet. */
    opened: () => opened,
    /** Calls this each second while the time runs, and after each answer of the server. */
    onTick: (listener) => listeners.push(listener)
  };
})();
