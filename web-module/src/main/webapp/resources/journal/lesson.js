// The pupils of a lesson under the fingers: a press or a mark goes into the same queue as the grid's cells, so that nothing is lost.
(() => {
  "use strict";

  const { Queue, StatusLine, Door, Unsaved, History, Detail, Reasons, kindOf, askPad, filled, split, LATE } = globalThis.Journal;
  const byId = (id) => document.getElementById(id);
  const head = byId("lesson").dataset;
  const words = byId("journal-words").dataset;
  const GRADES = ["g1", "g2", "g3", "g4", "g5"];
  const URL = "/data/journal/cell";
  const TAKEN = "/data/attendance/taken";
  const late = words.letters.charAt(LATE);

  class Lesson {
    constructor(list) {
      this.list = list;
      this.values = list.dataset.scale.split(" ").map((told) => told.split(":"));
      this.queue = new Queue(Number(byId("journal").dataset.person));
      const door = new Door(this.queue, words);
      this.status = new StatusLine(byId("journal-status"), words, this.queue, () => door.open());
      this.unsaved = new Unsaved(this.queue, words, ({ body }) => this.lead(body));
      this.reasons = new Reasons(this.queue);
      this.detail = new Detail(words, (cell) => this.show(cell), ({ pupil }, version) => { this.row(pupil).dataset.e = version; });
      this.rows().forEach((row) => this.fields(row).forEach((field) => { field.dataset.was = field.value; }));
      this.listen(list);
      this.count();
      this.queue.begin().then(() => this.goOn());
    }

    listen(list) {
      byId("ls-all")?.addEventListener("click", ({ target }) => this.take(target));
      list.addEventListener("click", (event) => this.pressed(event));
      list.addEventListener("input", (event) => this.keep(event.target));
      list.addEventListener("change", (event) => this.typed(event.target));
      list.addEventListener("keydown", (event) => this.key(event));
      list.addEventListener("pointerdown", (event) => this.touched(event));
      this.queue.addEventListener("saved", ({ detail }) => this.saved(detail));
      this.queue.addEventListener("refused", ({ detail }) => this.refused(detail));
      this.queue.addEventListener("conflict", ({ detail }) => this.conflict(detail));
      this.queue.addEventListener("change", () => this.decorate());
    }

    // what an earlier page or another tab has typed here and the server does not have yet
    goOn() {
      this.ours("waiting").forEach(({ body }) => this.cover(body));
      this.takings("waiting").forEach(({ body }) => this.tellTaken(body.taken));
      this.decorate();
    }

    // to the place of an order that was not saved
    lead({ pupil, work }) {
      const row = pupil && this.row(pupil);
      const place = row ? this.field(row, work) : byId("ls-all");
      place?.focus();
      return Boolean(place);
    }

    ours(...states) {
      return this.queue.orders.filter((o) => states.includes(o.state) && o.body?.lesson === Number(head.lesson) && o.url === URL);
    }

    takings(state) {
      return this.queue.orders.filter((o) => o.state === state && o.url === TAKEN && o.body.lesson === Number(head.lesson));
    }

    decorate() {
      const marked = (style, orders) => {
        const pupils = new Set(orders.map((o) => o.body.pupil));
        this.rows().forEach((row) => row.classList.toggle(style, pupils.has(Number(row.dataset.p))));
      };
      marked("is-saving", this.ours("waiting"));
      marked("is-bad", this.ours("refused", "conflict", "unfinished"));
    }

    cover({ pupil, work, text, whole }) {
      const row = this.row(pupil);
      const { mark, attendance } = split(text, words.letters);
      const field = row && this.field(row, work);
      if (field && (mark || whole)) {
        field.value = mark;
        field.dataset.was = mark;
      }
      if (row && (attendance || whole)) {
        this.press(row, attendance);
      }
    }

    rows() {
      return [...this.list.children];
    }

    row(pupil) {
      return this.list.querySelector(`[data-p="${pupil}"]`);
    }

    fields(row) {
      return [...row.querySelectorAll(".ls-mark")];
    }

    // «н», «о15»; empty for who is there
    attendance(row) {
      return row.dataset.said || "";
    }

    // the field of an order's work, or the lesson's first
    field(row, work) {
      return this.fields(row).find((field) => Number(field.dataset.w) === work) || this.fields(row)[0];
    }

    count() {
      const away = this.rows().filter((row) => ![late, ""].includes(this.attendance(row).charAt(0))).length;
      byId("ls-count").textContent = head.ahead ? "" : filled(byId("ls-words").dataset.away, this.rows().length, away);
      this.away = away;
      this.tellTaken(byId("ls-all")?.getAttribute("aria-pressed") === "true");
    }

    // that everybody else is there goes into the queue too: without network it is not lost
    take(button) {
      const taken = button.getAttribute("aria-pressed") !== "true";
      this.tellTaken(taken);
      this.queue.add({
        url: TAKEN, text: taken ? "✓" : "", about: `${button.textContent} · ${document.querySelector("h1").textContent}`,
        body: { lesson: Number(head.lesson), year: Number(head.year), taken },
      });
    }

    tellTaken(taken) {
      const button = byId("ls-all");
      if (button) {
        const told = byId("ls-words").dataset;
        button.setAttribute("aria-pressed", String(taken));
        button.textContent = taken ? told.allTaken : this.away ? told.allRest : told.all;
      }
    }

    pressed(event) {
      if (event.target.closest("[data-detail]")) {
        this.open(event.target.closest("li"));
        return;
      }
      const button = event.target.closest("[data-a]");
      if (button && !button.disabled) {
        const row = button.closest("li");
        const first = this.fields(row)[0];
        const here = button.dataset.a === "" || button.getAttribute("aria-pressed") === "true";
        this.press(row, here ? "" : button.dataset.a);
        this.send(row, first, here ? first?.value || "" : button.dataset.a, here);
      }
    }

    press(row, said) {
      const letter = said.charAt(0);
      const minutes = row.querySelector(".ls-late");
      row.dataset.said = said;
      row.querySelectorAll("[data-a]").forEach((one) => one.setAttribute("aria-pressed", String(one.dataset.a === letter)));
      if (minutes && document.activeElement !== minutes) {
        minutes.hidden = letter !== late;
        minutes.value = said.slice(1);
      }
      this.count();
    }

    async open(row, field = this.fields(row)[0]) {
      await this.detail.open({
        lesson: Number(head.lesson), year: Number(head.year), work: field?.value ? Number(field.dataset.w) || 0 : 0,
        pupil: Number(row.dataset.p), period: 0,
      }, `${this.whose(row)}, ${document.querySelector("h1").textContent}`);
      row.querySelector("[data-detail]").focus();
    }

    whose(row) {
      return row.querySelector(".ls-name").textContent;
    }

    // a text in a field that nobody has left yet lies on the device too
    keep(field) {
      const row = field.closest("li");
      if (field.classList.contains("ls-late")) {
        this.queue.draft(this.order(row, this.fields(row)[0], lateBy(field), false));
        return;
      }
      const text = field.value.trim().toLowerCase();
      const order = this.order(row, field, text || this.attendance(row), text === "");
      if (text === field.dataset.was) {
        this.queue.forget(kindOf(order).place(order.body));
      } else {
        this.queue.draft(order);
      }
    }

    typed(field) {
      const text = field.value.trim().toLowerCase();
      const row = field.closest("li");
      if (field.classList.contains("ls-late")) {
        this.press(row, lateBy(field));
        this.send(row, this.fields(row)[0], lateBy(field), false);
      } else if (text !== field.dataset.was) {
        field.dataset.was = text;
        this.send(row, field, text || this.attendance(row), text === "");
      }
    }

    // down the column, as in the grid
    key(event) {
      const field = event.target.closest(".ls-mark");
      if (event.key === "Enter" && event.target.closest(".ls-late")) {
        event.target.blur();
      }
      const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (field && step) {
        event.preventDefault();
        const row = field.closest("li");
        const next = step > 0 ? row.nextElementSibling : row.previousElementSibling;
        const other = next && this.fields(next)[this.fields(row).indexOf(field)];
        field.blur();
        other?.focus();
        other?.select();
      }
    }

    // fingers have the pad: a keyboard on the screen would hide half of the class
    async touched(event) {
      const field = event.target.closest(".ls-mark");
      if (event.pointerType !== "touch" || !field || field.readOnly) {
        return;
      }
      event.preventDefault();
      const row = field.closest("li");
      const choice = await askPad(this.whose(row), this.values);
      if (choice === "detail") {
        this.open(row, field);
      } else if (choice === "history") {
        new History(words).open(Number(head.lesson), Number(head.year), Number(row.dataset.p), this.whose(row));
      } else if (choice && choice !== "close" && words.letters.includes(choice)) {
        this.press(row, choice);
        this.send(row, field, choice, false);
      } else if (choice && choice !== "close") {
        field.value = choice === "clear" ? "" : choice;
        this.typed(field);
      }
    }

    send(row, field, text, whole) {
      this.queue.add(this.order(row, field, text, whole));
    }

    order(row, field, text, whole) {
      return {
        url: URL,
        text,
        about: `${this.whose(row)} · ${document.querySelector("h1").textContent}`,
        body: {
          as: this.queue.person, lesson: Number(head.lesson), year: Number(head.year), work: Number(field?.dataset.w) || null,
          pupil: Number(row.dataset.p), text, whole, period: 0,
          seenMark: Number(field?.dataset.m) || 0, seenEntry: Number(row.dataset.e) || 0,
        },
      };
    }

    show(answer) {
      const row = this.row(answer.pupil);
      if (!row || answer.lesson !== Number(head.lesson)) {
        return null;
      }
      row.dataset.e = answer.entryVersion;
      const field = this.field(row, answer.work);
      if (field) {
        field.dataset.m = answer.markVersion;
        if (document.activeElement !== field || field.value === field.dataset.was) {
          field.value = answer.mark || "";
          field.dataset.was = field.value;
        }
        field.classList.remove(...GRADES);
        field.classList.add(...GRADES.filter((grade) => grade === "g" + answer.level));
        this.name(answer);
      }
      this.press(row, answer.attendance);
      return row;
    }

    // a first mark makes the lesson's first work
    name({ work, workAbbr }) {
      if (work) {
        this.rows().map((row) => this.fields(row)[0]).filter((field) => field && !field.dataset.w).forEach((field) => {
          field.dataset.w = work;
          field.placeholder = workAbbr || "";
        });
      }
    }

    saved({ order, answer }) {
      if (order.url === TAKEN ? order.body.lesson === Number(head.lesson) : this.show(answer)) {
        this.ours("waiting").filter(({ body }) => body.pupil === answer.pupil).forEach(({ body }) => this.cover(body));
        if (!this.queue.waiting().length) {
          this.status.say(words.saved, "good");
        }
      }
    }

    refused({ order, answer }) {
      if (order.url === TAKEN && order.body.lesson === Number(head.lesson)) {
        this.tellTaken(!order.body.taken);
      }
      this.status.say(filled(words.refused, answer.message || words.unreachable), "bad");
    }

    // the other's value is shown; the list of what is not saved asks whose is to stand
    conflict({ answer }) {
      this.show(answer);
      this.status.say(filled(words.conflict, answer.by || words.somebody), "bad");
    }
  }

  const lateBy = (field) => late + (Number(field.value.replace(/\D/g, "")) || "");

  new Lesson(byId("ls-rows"));
})();
