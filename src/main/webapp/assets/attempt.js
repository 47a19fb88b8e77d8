// Saves each answer of a test as it is given. What is not yet acknowledged stands in this browser's storage:
// it outlives a reload, a closed tab, a lost link and an expired sign-in, and is sent again until it is taken.
"use strict";

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
  const opening = texts.opening ? Number(texts.opening) : null;

  let savedAt = texts.savedAt ? new Date(texts.savedAt) : null;
  let trouble = "";      // "", "offline", "waiting" or "signIn"
  let ended = !form;     // whether the server takes no answers any more
  let keptApart = 0;     // how many came too late, and wait for a decision
  let elsewhere = false; // whether the attempt was opened on another page since
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

  // ---- answers acknowledged in this tab: a page may have been on its way already when they were saved, and not know them

  function acknowledged() {
    try {
      return JSON.parse(sessionStorage.getItem(key)) || {};
    } catch {
      return {};
    }
  }

  function remember(position, standing) {
    try {
      sessionStorage.setItem(key, JSON.stringify({ ...acknowledged(), [position]: standing }));
    } catch {
      // then a reload may show what the answer was a moment before
    }
  }

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
    },
    prose: { field: "prose", read: ([area]) => area.value.trim(), write: ([area], text) => { area.value = text; } }
  };

  const meansOf = (answer) => Object.values(MEANS).find((means) => means.field in answer);
  const said = (answer) => [answer[meansOf(answer).field]].flat().join("\n").trim();

  function given(position) {
    const means = MEANS[document.getElementById("question" + position).dataset.answer];
    return { [means.field]: means.read(inputs(position)) };
  }

  const isNewer = (position, answer) => counter(position) && answer.counter > Number(counter(position).value);

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
    elsewhere = elsewhere || (opening !== null && attemptClock.opened() > opening);
    const over = ended ? "submitted" : up ? "timeUp" : elsewhere ? "elsewhere" : "";
    const state = count ? trouble || "saving" : over || (savedAt ? "saved" : "none");
    blocked = blocked && count > 0;
    lock(over !== "");
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
    } else if (over === "elsewhere") {
      line.append(link(texts.elsewhereLink, location.pathname + location.search));
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
        body: JSON.stringify({ ...answer, opening }),
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
    remember(position, standing);
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
      elsewhere = elsewhere || Boolean(standing?.elsewhere);
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
  const isTyped = (event) => event.target.type === "text" || event.target.type === "textarea";

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
    if (event.key === "Enter" && place(event) && event.target.type === "text") {
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
  Object.entries(acknowledged()).forEach(([position, standing]) => {
    if (isNewer(position, standing)) {
      enter(position, standing);
      counter(position).value = standing.counter;
      savedAt = new Date(Math.max(savedAt ?? 0, new Date(standing.savedAt)));
    }
  });
  Object.entries(pending()).forEach(([position, answer]) => {
    if (isNewer(position, answer)) {
      enter(position, answer);
    }
  });
  show();
  flush();
})();
