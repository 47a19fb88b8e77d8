// Saves each answer of a test as it is given. What is not yet acknowledged stands in this browser's storage:
// it outlives a reload, a closed tab, a lost link and an expired sign-in, and is sent again until it is taken.
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
    /** Calls this each second while the time runs, and after each answer of the server. */
    onTick: (listener) => listeners.push(listener)
  };
})();

(() => {
  const line = document.getElementById("saveState");
  const form = document.getElementById("attempt");  // none on the result's page: there only what is left is sent
  if (!line) {
    return;
  }

  const TIMEOUT = 15000;
  const REST = 700;      // without a key, before what is being typed is sent
  const FIRST_WAIT = 1000;
  const LONGEST_WAIT = 15000;
  const texts = Object.assign({}, line.dataset);
  const key = "ijaza.attempt." + texts.attempt;
  const refusedKey = key + ".refused";

  let savedAt = texts.savedAt ? new Date(texts.savedAt) : null;
  let trouble = "";      // "", "offline", "waiting" or "signIn"
  let ended = !form;     // whether the server takes no answers any more
  let keptApart = 0;     // how many came too late, and wait for a decision
  let blocked = false;   // somebody wanted to submit while answers were unsent
  let notice = "";       // what another device has changed
  let wait = 0;
  let timer = 0;
  let run = null;        // the sending that goes on, if one does

  let typing = "";       // place of the question in which somebody is typing
  let rest = 0;

  // ---- answers not yet acknowledged, by the question's place: {"3": {counter: 7, choices: [2], givenAt: "2026-…"}}

  let memory = {};       // in case the browser lets nobody store anything

  function pending() {
    try {
      return JSON.parse(localStorage.getItem(key)) || {};
    } catch {
      return memory;
    }
  }

  function keep(answers) {
    memory = answers;
    try {
      if (Object.keys(answers).length) {
        localStorage.setItem(key, JSON.stringify(answers));
      } else {
        localStorage.removeItem(key);
      }
    } catch {
      // held in memory alone
    }
  }

  const unsent = () => Object.keys(pending()).length;

  // ---- answers that can never count, since they were given after the end; set aside, and said

  function refused() {
    try {
      return JSON.parse(localStorage.getItem(refusedKey)) || {};
    } catch {
      return {};
    }
  }

  function setAside(position, answer) {
    try {
      localStorage.setItem(refusedKey, JSON.stringify({ ...refused(), [position]: answer }));
    } catch {
      // said below all the same
    }
  }

  // ---- the page's inputs

  const inputs = (position) => Array.from(document.querySelectorAll(`#attempt [name="q${position}"]`));
  const counter = (position) => document.querySelector(`#attempt input[name="counter${position}"]`);

  // one for each means of answering: the field of an answer that it fills, and how the inputs are read and written
  const MEANS = {
    ticked: {
      field: "choices",
      read: (all) => all.filter((input) => input.checked).map((input) => Number(input.value)),
      write: (all, choices) => all.forEach((input) => { input.checked = choices.includes(Number(input.value)); })
    },
    typed: {
      field: "typed",
      read: (all) => all.map((input) => input.value.trim()),
      write: (all, words) => all.forEach((input, index) => { input.value = words[index] || ""; })
    },
    placed: {
      field: "places",
      read: (all) => all.map((input) => Number(input.value)),
      write: (all, places) => all.forEach((input, index) => { input.value = String(places[index] || 0); })
    }
  };

  const meansOf = (answer) => Object.values(MEANS).find((means) => means.field in answer);
  const said = (answer) => answer[meansOf(answer).field].join("\n").trim();

  function given(position) {
    const means = MEANS[document.getElementById("question" + position).dataset.answer];
    return { [means.field]: means.read(inputs(position)) };
  }

  function enter(position, answer) {
    const means = meansOf(answer);
    means.write(inputs(position), answer[means.field]);
  }

  // ---- what the page says

  const number = (value) => new Intl.NumberFormat(texts.locale).format(value);
  const clock = (date) => new Intl.DateTimeFormat(
    texts.locale, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" }).format(date);

  function link(text, address) {
    const anchor = document.createElement("a");
    anchor.href = address;
    anchor.textContent = text;
    return anchor;
  }

  function show() {
    const count = unsent();
    const up = attemptClock.isUp();
    ended = ended || attemptClock.isSubmitted();
    const over = ended ? "submitted" : up ? "timeUp" : "";
    const state = count ? trouble || "saving" : over || (savedAt ? "saved" : "none");
    blocked = blocked && count > 0;
    lock(up || ended);
    const words = [];
    if (notice) {
      words.push(notice);
    }
    if (over && count) {
      words.push(texts[over]);
    }
    words.push((texts[state] || "").replace("{0}", state === "saved" ? clock(savedAt) : number(count)));
    if (up && count) {
      words.push(attemptClock.isAwaited() ? texts.awaited : texts.tooLate);
    }
    if (keptApart) {
      words.push(texts.keptApart.replace("{0}", number(keptApart)));
    }
    const aside = Object.keys(refused()).length;
    if (aside) {
      words.push(texts.refused.replace("{0}", number(aside)));
    }
    if (blocked && !over) {
      words.push(texts.unsent.replace("{0}", number(count)));
    }
    const said = words.filter((word) => word).join(" ");
    if (line.dataset.state === state && line.dataset.said === said) {
      return;  // so that a screen reader does not hear it again
    }
    line.dataset.state = state;
    line.dataset.said = said;
    line.textContent = said ? said + " " : "";
    if (state === "signIn") {
      const here = location.pathname + location.search;
      line.append(link(texts.signInLink, "/account/sign-in?to=" + encodeURIComponent(here)));
    } else if (ended && form) {
      line.append(link(texts.submittedLink, "/learn/result?id=" + texts.attempt));
    }
  }

  function lock(closed) {
    if (form) {
      form.querySelectorAll("fieldset").forEach((question) => { question.disabled = closed; });
      form.querySelectorAll("#review").forEach((button) => { button.hidden = closed; });
    }
  }

  // ---- sending

  async function put(position, answer) {
    const stop = new AbortController();
    const timeout = setTimeout(() => stop.abort(), TIMEOUT);
    try {
      return await fetch(`/api/attempts/${texts.attempt}/answers/${position}`, {
        method: "PUT",
        headers: { "Content-Type": "application/json", "Accept": "application/json" },
        body: JSON.stringify(answer),
        keepalive: true,
        signal: stop.signal
      });
    } finally {
      clearTimeout(timeout);
    }
  }

  /** It waits no longer; says whether it was changed since it was sent. */
  function settle(position, sent) {
    const answers = pending();
    const changedSince = answers[position] && answers[position].counter > sent.counter;
    if (!changedSince) {
      delete answers[position];
      keep(answers);
    }
    return changedSince;
  }

  function acknowledge(position, sent, standing) {
    const changedSince = settle(position, sent);
    if (counter(position)) {
      counter(position).value = standing.counter;
    }
    savedAt = new Date(standing.savedAt);
    if (form && !changedSince && said(standing) !== said(sent)) {
      enter(position, standing);
      notice = texts.newer.replace("{0}", number(position));
    }
  }

  /** Sends one answer and says whether to go on. */
  async function send(position, answer) {
    let response;
    let standing;
    try {
      response = await put(position, answer);
      standing = response.ok ? await response.json() : null;
    } catch {
      trouble = "offline";
      return false;
    }
    if (standing || response.status === 409) {
      if (response.status === 200) {
        acknowledge(position, answer, standing);
      } else if (standing) {
        settle(position, answer);
        keptApart++;
      } else {
        setAside(position, answer);
        settle(position, answer);
      }
      ended = ended || (response.status !== 200 && !attemptClock.isUp());
      trouble = "";
      wait = 0;
      return true;
    }
    trouble = response.status === 401 ? "signIn" : "waiting";
    return false;
  }

  /** The first that nobody is typing in. */
  const ready = () => Object.entries(pending()).find(([position]) => position !== typing);

  async function sendAll() {
    clearTimeout(timer);
    let going = true;
    let next = ready();
    while (going && next) {
      show();
      going = await send(...next);
      next = ready();
    }
    show();
    if (!going) {
      wait = Math.min(wait ? wait * 2 : FIRST_WAIT, LONGEST_WAIT);
      // not all pages of a room at the same moment, once the link is back
      timer = setTimeout(flush, wait * (0.75 + Math.random() / 2));
    }
  }

  function flush() {
    if (!run) {
      run = sendAll().finally(() => { run = null; });
    }
    return run;
  }

  // ---- what happens on the page

  const place = (event) => (/^q(\d+)$/.exec(event.target.name) || [])[1];
  const isTyped = (event) => event.target.type === "text";

  function take(position) {
    const answers = pending();
    const before = Math.max(Number(counter(position).value), answers[position] ? answers[position].counter : 0);
    answers[position] = { counter: before + 1, ...given(position), givenAt: attemptClock.stamp() };
    keep(answers);
    notice = "";
    show();
  }

  function rested() {
    clearTimeout(rest);
    typing = "";
    return flush();
  }

  form?.addEventListener("input", (event) => {
    if (place(event) && isTyped(event)) {
      typing = place(event);
      take(typing);
      clearTimeout(rest);
      rest = setTimeout(rested, REST);
    }
  });

  form?.addEventListener("change", (event) => {
    if (place(event)) {
      if (!isTyped(event)) {
        take(place(event));
      }
      rested();
    }
  });

  form?.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && place(event) && isTyped(event)) {
      event.preventDefault();  // it would leave the page for the review
      rested();
    }
  });

  form?.addEventListener("submit", (event) => {
    if (!unsent()) {
      return;
    }
    event.preventDefault();
    const button = event.submitter;
    rested().then(() => {
      if (unsent()) {
        blocked = true;
        show();
      } else if (button && !ended) {
        button.click();
      }
    });
  });

  ["online", "focus", "pageshow"].forEach((moment) => window.addEventListener(moment, flush));
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) {
      flush();
    }
  });

  attemptClock.onTick(() => {
    show();
    if (attemptClock.isUp() && unsent()) {
      flush();
    }
  });

  const save = document.getElementById("save");
  if (save) {
    save.hidden = true;
  }
  Object.entries(pending()).forEach(([position, answer]) => {
    if (counter(position) && answer.counter > Number(counter(position).value)) {
      enter(position, answer);
    }
  });
  show();
  flush();
})();
