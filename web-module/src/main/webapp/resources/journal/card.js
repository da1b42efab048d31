// The dialogs beside the grid: a lesson's card, a cell's history, the pad for fingers.
(() => {
  "use strict";

  const { filled, chosen } = globalThis.Journal;
  const byId = (id) => document.getElementById(id);

  async function asked(url, order) {
    const response = await fetch(url, order === undefined
      ? { headers: { Accept: "application/json" }, credentials: "same-origin" }
      : {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/json" },
        body: JSON.stringify(order),
        credentials: "same-origin",
      });
    const answer = await response.json().catch(() => ({}));
    if (!response.ok) {
      throw new Error(answer.message || "");
    }
    return answer;
  }

  function when(iso, style) {
    return new Intl.DateTimeFormat(document.documentElement.lang || "ru", style).format(new Date(iso));
  }

  class Card {
    constructor(words, onChange) {
      this.words = words;
      this.onChange = onChange;
      this.url = "/data/journal/lesson";
      this.dialog = byId("journal-card");
      this.changed = false;
      byId("journal-topic").addEventListener("submit", (event) => this.saveTopic(event));
      byId("journal-add").addEventListener("submit", (event) => this.addWork(event));
      this.dialog.addEventListener("close", () => { if (this.changed) { this.onChange(); } });
    }

    async open(lesson, year, editable) {
      this.editable = editable;
      this.changed = false;
      await this.run(() => asked(`${this.url}?lesson=${lesson}&year=${year}`));
      if (this.card) {
        this.dialog.showModal();
      }
    }

    async run(step, reloads) {
      const fault = byId("journal-card-fault");
      fault.textContent = "";
      try {
        this.card = await step();
        this.changed = this.changed || Boolean(reloads);
        this.show();
      } catch (error) {
        fault.textContent = error.message || this.words.unreachable;
      }
    }

    show() {
      const { card, words } = this;
      byId("journal-card-title").textContent = filled(words.cardTitle,
        when(card.date + "T12:00:00", { day: "numeric", month: "long", weekday: "long" }), card.number);
      byId("journal-card-page").href = `/journal/lesson?id=${card.lesson}&year=${card.year}`;
      const topic = byId("journal-topic-text");
      topic.value = card.topic || "";
      const open = this.editable && !card.closed;
      topic.readOnly = !open;
      byId("journal-topic").querySelector("button").hidden = !open;
      byId("journal-add").hidden = !open;
      byId("journal-works").replaceChildren(...(card.works.length ? card.works.map((w) => this.work(w, open)) : [this.none()]));
      byId("journal-type").replaceChildren(...card.types.map((type) => new Option(type.name, type.id)));
    }

    none() {
      const line = document.createElement("li");
      line.className = "j-soft";
      line.textContent = this.words.cardNone;
      return line;
    }

    work(work, open) {
      const line = document.createElement("li");
      const abbr = document.createElement("i");
      abbr.textContent = work.abbr;
      const name = document.createElement("span");
      name.textContent = work.title ? `${work.type}: ${work.title}` : work.type;
      if (work.important) {
        name.classList.add("j-important");
      }
      if (!work.counts) {
        const out = document.createElement("small");
        out.textContent = " " + this.words.cardOut;
        name.append(out);
      } else if (work.weight !== null && work.weight !== undefined) {
        const own = document.createElement("small");
        own.textContent = " ×" + work.weight;
        name.append(own);
      }
      line.append(abbr, name);
      if (open) {
        line.append(this.editOf(work));
      }
      if (open && !work.marked) {
        const remove = document.createElement("button");
        remove.type = "button";
        remove.className = "j-remove";
        remove.textContent = "×";
        remove.setAttribute("aria-label", filled(this.words.cardRemove, work.type));
        remove.addEventListener("click", () => this.run(
          () => asked(this.url + "/work/remove", { lesson: this.card.lesson, year: this.card.year, work: work.id }), true));
        line.append(remove);
      }
      return line;
    }

    editOf(work) {
      const edit = document.createElement("button");
      edit.type = "button";
      edit.className = "j-edit";
      edit.textContent = "✎";
      edit.setAttribute("aria-label", filled(this.words.cardChange, work.type));
      edit.setAttribute("aria-expanded", "false");
      edit.addEventListener("click", () => {
        const line = edit.closest("li");
        const old = line.querySelector("form");
        edit.setAttribute("aria-expanded", String(!old));
        if (old) {
          old.remove();
        } else {
          line.append(this.formOf(work));
          line.querySelector("form select").focus();
        }
      });
      return edit;
    }

    formOf(work) {
      const form = byId("journal-work-form").content.firstElementChild.cloneNode(true);
      const { type, title, weight, important, counts } = form.elements;
      type.replaceChildren(...this.card.types.map((t) => new Option(t.name, t.id, false, t.id === work.typeId)));
      title.value = work.title || "";
      weight.value = work.weight ?? "";
      important.checked = work.important;
      counts.checked = work.counts;
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        const { lesson, year } = this.card;
        this.run(() => asked(this.url + "/work/change", {
          lesson, year, work: work.id, seenVersion: work.version, workType: Number(type.value), title: title.value || null,
          important: important.checked, counts: counts.checked, weight: weight.value === "" ? null : Number(weight.value),
        }), true);
      });
      return form;
    }

    saveTopic(event) {
      event.preventDefault();
      const { lesson, year, version } = this.card;
      this.run(() => asked(this.url + "/topic", { lesson, year, topic: byId("journal-topic-text").value, seenVersion: version }), true)
        .then(() => { if (!byId("journal-card-fault").textContent) { this.dialog.close(); } });
    }

    addWork(event) {
      event.preventDefault();
      const { lesson, year } = this.card;
      const title = byId("journal-work-title");
      this.run(() => asked(this.url + "/work",
        { lesson, year, workType: Number(byId("journal-type").value), title: title.value || null }), true)
        .then(() => { title.value = ""; });
    }
  }

  class History {
    constructor(words) {
      this.words = words;
    }

    async open(lesson, year, pupil, whose) {
      const list = byId("journal-past-list");
      byId("journal-past-whose").textContent = whose;
      list.replaceChildren();
      byId("journal-past").showModal();
      try {
        const lines = await asked(
          `/data/journal/history?lesson=${lesson}&year=${year}&pupil=${pupil}`);
        list.replaceChildren(...(lines.length ? lines.map((line) => this.line(line)) : [item(this.words.historyNone)]));
      } catch (error) {
        list.replaceChildren(item(error.message || this.words.unreachable));
      }
    }

    line(change) {
      const line = item("");
      const what = document.createElement("b");
      what.textContent = this.told(change);
      const who = document.createElement("span");
      who.textContent = `${change.by}, ${when(change.at, { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" })}`;
      const kind = document.createElement("small");
      const kinds = { ATTENDANCE: this.words.historyAttendance, MARK_NOTE: this.words.historyNote };
      kind.textContent = kinds[change.kind] || change.workType || "";
      line.append(what, kind, who);
      if (change.reason) {
        const why = document.createElement("small");
        why.textContent = filled(this.words.historyReason, change.reason);
        line.append(why);
      }
      return line;
    }

    told({ oldValue, newValue }) {
      const { historySet, historyChanged, historyCleared } = this.words;
      if (!newValue) {
        return filled(historyCleared, oldValue);
      }
      return oldValue ? filled(historyChanged, oldValue, newValue) : filled(historySet, newValue);
    }
  }

  function item(text) {
    const line = document.createElement("li");
    line.textContent = text;
    return line;
  }

  const KEYS_AT_MOST = 15;

  /** @param values of the scale, each with its level; of a scale of a hundred points every tenth has a key, the others are typed */
  function askPad(title, values) {
    byId("journal-pad-title").textContent = title;
    const whole = values.filter(([text]) => !/^\d[+-]$/.test(text));
    const shown = whole.length > KEYS_AT_MOST ? whole.filter((v, i) => i % 10 === 0) : whole;
    byId("journal-pad-marks").replaceChildren(...shown.map(([text, level]) => {
      const key = document.createElement("button");
      key.value = text;
      key.textContent = text;
      key.className = "g" + level;
      return key;
    }));
    return chosen(byId("journal-pad"));
  }

  globalThis.Journal = Object.assign(globalThis.Journal || {}, { Card, History, askPad, asked });
})();
