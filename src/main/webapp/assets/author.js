// Writes a lesson in three languages. What is typed is kept in this browser until the server has it; what somebody
// else wrote meanwhile is shown beside it, and the person decides.
"use strict";

(() => {
  const editor = document.getElementById("editor");
  if (!editor) {
    return;
  }

  const SAVE_AFTER = 2000;
  const PREVIEW_AFTER = 600;
  const TIMEOUT = 20000;
  const FIRST_WAIT = 2000;
  const LONGEST_WAIT = 30000;
  const texts = editor.dataset;
  const writable = texts.writable === "true";
  const api = "/api/drafts/" + texts.draft;
  const by = (id) => document.getElementById(id);

  async function send(method, address, type, body) {
    const stop = new AbortController();
    const timeout = setTimeout(() => stop.abort(), TIMEOUT);
    try {
      return await fetch(api + address, {
        method, body, signal: stop.signal, headers: { "Content-Type": type, "Accept": "application/json" }
      });
    } finally {
      clearTimeout(timeout);
    }
  }

  const json = (method, address, body) => send(method, address, "application/json", JSON.stringify(body));

  async function detailOf(response) {
    try {
      return (await response.json()).detail || String(response.status);
    } catch {
      return String(response.status);
    }
  }

  class Pane {
    constructor(section) {
      this.language = section.dataset.language;
      this.path = section.dataset.path;
      this.revision = Number(section.dataset.revision);
      this.area = by("text-" + this.language);
      this.line = by("state-" + this.language);
      this.key = "ijaza.draft." + texts.draft + "." + this.path;
      this.kept = this.area.value;     // what the server has
      this.other = null;               // what somebody else wrote meanwhile
      this.refused = false;
      this.wait = 0;
      this.run = null;
      this.area.readOnly = !writable;
      section.addEventListener("click", (event) => this.tool(event.target));
      if (writable) {
        this.restore();
        this.area.addEventListener("input", () => this.changed());
        by("mine-" + this.language).addEventListener("click", () => this.settle(this.area.value));
        by("theirs-" + this.language).addEventListener("click", () => this.settle(this.other.text));
      }
      this.preview();
    }

    dirty() {
      return this.area.value !== this.kept;
    }

    // ---- kept in this browser

    restore() {
      let stored = null;
      try {
        stored = JSON.parse(localStorage.getItem(this.key));
      } catch {
        // nothing that could be read
      }
      if (stored && stored.text !== this.kept) {
        this.area.value = stored.text;
        this.revision = stored.revision;   // so that a newer text of somebody else is noticed
        this.later(0);
      } else {
        this.forget();
      }
    }

    keep() {
      try {
        localStorage.setItem(this.key, JSON.stringify({ text: this.area.value, revision: this.revision }));
      } catch {
        // then it stands in the field alone
      }
    }

    forget() {
      try {
        localStorage.removeItem(this.key);
      } catch {
        // nothing was kept where nothing can be
      }
    }

    // ---- what the page says

    say(state, words, link) {
      if (this.line.dataset.said === words) {
        return;  // so that a screen reader does not hear it again
      }
      this.line.dataset.state = state;
      this.line.dataset.said = words;
      this.line.textContent = words + " ";
      if (link) {
        const anchor = document.createElement("a");
        anchor.href = link;
        anchor.textContent = texts.signInLink;
        this.line.append(anchor);
      }
    }

    saidSaved(when) {
      const clock = new Intl.DateTimeFormat(texts.locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
      this.say("saved", texts.saved.replace("{0}", clock.format(new Date(when))));
    }

    // ---- sending

    changed() {
      this.keep();
      this.refused = false;
      if (!this.other) {
        this.say("saving", texts.saving);
        this.later(SAVE_AFTER);
      }
      clearTimeout(this.previewTimer);
      this.previewTimer = setTimeout(() => this.preview(), PREVIEW_AFTER);
    }

    later(wait) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.flush(), wait);
    }

    flush() {
      if (!this.run) {
        this.run = this.save().finally(() => { this.run = null; });
      }
      return this.run;
    }

    async save() {
      clearTimeout(this.timer);
      let going = true;
      while (going && this.dirty() && !this.other && !this.refused) {
        going = await this.put(this.area.value);
      }
      if (!this.dirty()) {
        this.forget();
      }
    }

    /** Sends the text and says whether to go on. */
    async put(text) {
      let response;
      let answer;
      try {
        response = await json("PUT", "/files?path=" + encodeURIComponent(this.path), { revision: this.revision, text });
        answer = response.ok || response.status === 409 ? await response.json() : null;
      } catch {
        this.say("offline", texts.offline);
        this.wait = Math.min(this.wait ? this.wait * 2 : FIRST_WAIT, LONGEST_WAIT);
        this.later(this.wait);
        return false;
      }
      this.wait = 0;
      if (response.ok) {
        this.revision = answer.revision;
        this.kept = text;
        this.saidSaved(answer.savedAt);
        return true;
      }
      if (answer && answer.revision) {
        this.overtaken(answer);
      } else if (response.status === 401) {
        this.say("signIn", texts.signIn, "/account/sign-in?to=" + encodeURIComponent(location.pathname + location.search));
        this.later(LONGEST_WAIT);
      } else {
        this.refused = true;
        this.say("refused", answer ? answer.detail : await detailOf(response));
      }
      return false;
    }

    // ---- somebody else was faster

    overtaken(standing) {
      this.other = standing;
      const box = by("conflict-" + this.language);
      const line = box.querySelector(".conflict-by");
      line.textContent = line.dataset.by.replace("{0}", standing.by);
      by("other-" + this.language).value = standing.text;
      box.hidden = false;
      this.say("conflict", texts.conflict);
      box.scrollIntoView({ block: "nearest" });
    }

    settle(text) {
      this.revision = this.other.revision;
      this.kept = this.other.text;
      this.other = null;
      this.area.value = text;
      by("conflict-" + this.language).hidden = true;
      this.keep();
      if (this.dirty()) {
        this.flush();
      } else {
        this.forget();
        this.saidSaved(Date.now());
      }
      this.preview();
      this.area.focus();
    }

    // ---- as learners will see it

    async preview() {
      const shown = this.area.value;
      try {
        const response = await json("POST", "/preview", { language: this.language, text: shown });
        if (!response.ok || shown !== this.area.value) {
          return;
        }
        const answer = await response.json();
        by("preview-" + this.language).innerHTML = answer.html;  // sanitised by the server
        by("problems-" + this.language).replaceChildren(...answer.problems.map((problem) => {
          const item = document.createElement("li");
          item.textContent = (problem.line ? problem.line + ": " : "") + problem.message;
          return item;
        }));
      } catch {
        // the preview comes with the next change
      }
    }

    // ---- the toolbar

    tool(button) {
      const kind = button.dataset.insert;
      if (kind === "picture") {
        openPicture();
      } else if (kind) {
        this.insert(kind);
      }
    }

    insert(kind) {
      const area = this.area;
      const chosen = area.value.slice(area.selectionStart, area.selectionEnd);
      const block = (open, close) => this.lines(`${open}\n${chosen}${close}`, open.length + 1 + chosen.length);
      switch (kind) {
        case "heading": return this.lines("## " + chosen, 3 + chosen.length);
        case "list": {
          const items = chosen.split("\n").map((item) => "- " + item).join("\n");
          return this.lines(items, items.length);
        }
        case "table": return this.lines("|  |  |\n|---|---|\n|  |  |", 2);
        case "footnote": return this.footnote();
        case "key-points": return this.lines(`::: key-points\n- ${chosen}\n:::`, 17 + chosen.length);
        case "law": return block("::: law", "\n\n[](source:)\n:::");
        case "source": return this.lines(`::: source\n- [${chosen}](source:)\n:::`, 24 + chosen.length);
        case "contacts": return this.lines("::: contacts\n:::", 16);
        case "cite": return this.link("source", chosen);
        case "term": return this.link("term", chosen);
        default: return block("::: " + kind, "\n:::");
      }
    }

    /** Makes a link to a shared list of what is chosen; the cursor goes where its id is to be written. */
    link(list, chosen) {
      const text = `[${chosen}](${list}:)`;
      const start = this.area.selectionStart;
      this.replace(text, start, this.area.selectionEnd, start + text.length - 1);
    }

    /** Puts whole lines in the place of what is chosen; the cursor goes behind so many characters of them. */
    lines(text, cursor) {
      const area = this.area;
      const start = area.selectionStart;
      const end = area.selectionEnd;
      const before = start === 0 ? "" : area.value.slice(0, start).endsWith("\n\n") ? ""
        : area.value[start - 1] === "\n" ? "\n" : "\n\n";
      const after = area.value.slice(end).startsWith("\n\n") ? "" : area.value[end] === "\n" ? "\n" : "\n\n";
      this.replace(before + text + after, start, end, start + before.length + cursor);
    }

    replace(text, start, end, cursor) {
      this.area.setRangeText(text, start, end, "end");
      this.area.focus();
      this.area.setSelectionRange(cursor, cursor);
      this.changed();
    }

    footnote() {
      let number = 1;
      while (this.area.value.includes(`[^${number}]`)) {
        number += 1;
      }
      const start = this.area.selectionEnd;
      this.area.setRangeText(`[^${number}]`, start, start, "end");
      const end = this.area.value.replace(/\s*$/, "").length;
      const note = `\n\n[^${number}]: `;
      this.replace(note, end, this.area.value.length, end + note.length);
    }
  }

  const panes = Array.from(editor.querySelectorAll("[data-path]"), (section) => new Pane(section));

  // ---- pictures

  const dialog = by("picture");

  function openPicture() {
    by("pictureForm").reset();
    by("picture-state").textContent = "";
    dialog.showModal();
  }

  async function addPicture() {
    const file = by("picture-file").files[0];
    let response;
    try {
      response = await send("POST", "/pictures", file.type || "application/octet-stream", file);
    } catch {
      by("picture-state").textContent = texts.offline;
      return;
    }
    if (!response.ok) {
      by("picture-state").textContent = await detailOf(response);
      return;
    }
    const picture = (await response.json()).path;
    panes.forEach((pane) => {
      const alt = by("alt-" + pane.language).value.trim().replace(/([\\[\]])/g, "\\$1");
      const line = `![${alt}](${picture})`;
      pane.lines(line, line.length);
    });
    dialog.close();
  }

  if (dialog) {
    by("picture-close").addEventListener("click", () => dialog.close());
    by("pictureForm").addEventListener("submit", (event) => {
      event.preventDefault();
      addPicture();
    });
  }

  // ---- leaving, and coming back

  by("writing").addEventListener("submit", (event) => {
    const unsaved = panes.filter((pane) => pane.dirty());
    if (!unsaved.length) {
      return;
    }
    event.preventDefault();
    const button = event.submitter;
    Promise.all(unsaved.map((pane) => pane.flush())).then(() => {
      if (button && !panes.some((pane) => pane.dirty())) {
        button.click();
      }
    });
  });

  ["online", "focus", "pageshow"].forEach((moment) =>
    window.addEventListener(moment, () => panes.forEach((pane) => pane.flush())));
  window.addEventListener("pagehide", () => panes.forEach((pane) => pane.flush()));
})();
