// The grid under the fingers: keyboard after the WAI-ARIA grid pattern, mouse and touch, saving cell by cell.
(() => {
  "use strict";

  const { Queue, Sheet, StatusLine, Card, History, askAfterConflict, askPad, filled, stepOf, stepOutOfField } = globalThis.Journal;
  const UNDO_AT_MOST = 50;

  class Grid {
    constructor(table) {
      this.words = document.getElementById("journal-words").dataset;
      this.sheet = new Sheet(table, this.words);
      this.queue = new Queue(Number(document.getElementById("journal").dataset.person), "/data/journal/cell");
      this.card = new Card(this.words, () => location.reload());
      this.past = new History(this.words);
      this.status = new StatusLine(document.getElementById("journal-status"), this.words, this.queue);
      this.info = document.getElementById("journal-cell");
      this.row = 0;
      this.column = 0;
      this.done = [];
      this.asking = Promise.resolve();
      this.listen(table);
      this.showWaiting();
      this.begin();
      this.queue.drain();
    }

    listen(table) {
      table.addEventListener("keydown", (event) => this.key(event));
      table.addEventListener("pointerup", (event) => this.pointed(event));
      table.addEventListener("dblclick", (event) => this.doubled(event));
      table.addEventListener("focusin", (event) => this.focused(event));
      table.addEventListener("focusout", (event) => event.target.removeAttribute("contenteditable"));
      table.addEventListener("beforeinput", (event) => this.inserted(event));
      table.addEventListener("paste", (event) => this.pasted(event));
      table.addEventListener("pointerdown", (event) => { this.touched = event.pointerType === "touch"; }, true);
      table.addEventListener("click", (event) => this.headed(event));
      this.queue.addEventListener("saved", ({ detail }) => this.saved(detail));
      this.queue.addEventListener("refused", ({ detail }) => this.refused(detail));
      this.queue.addEventListener("conflict", ({ detail }) => this.conflict(detail));
      document.getElementById("journal-help-open").addEventListener("click", () => this.help());
      document.getElementById("journal-history").addEventListener("click", () => this.history());
    }

    // the first cell that is waited for: today's lesson, or the last one that was
    begin() {
      const { columns } = this.sheet;
      const past = columns.filter((c) => c.isLesson && !c.head.classList.contains("jg-future"));
      const today = past.find((c) => c.head.classList.contains("jg-today"));
      const start = today || past[past.length - 1];
      this.column = start ? start.index : 0;
      const cell = this.sheet.cell(0, this.column);
      if (cell) {
        cell.tabIndex = 0;
        this.bringIntoView(cell);
      }
    }

    // with some of the past before it and a little of the future behind
    bringIntoView(cell) {
      const scroll = this.sheet.table.parentElement;
      const names = this.sheet.rows[0].cells[0].offsetWidth;
      const averages = [...this.sheet.rows[0].querySelectorAll(".jg-avg")]
        .filter((average) => getComputedStyle(average).position === "sticky")
        .reduce((width, average) => width + average.offsetWidth, 0);
      const free = scroll.clientWidth - names - averages;
      scroll.scrollLeft = Math.max(0, cell.offsetLeft - names - free * 0.7);
    }

    // ---- moving

    go(row, column) {
      const { rows, columns } = this.sheet;
      this.row = Math.max(-1, Math.min(rows.length - 1, row));
      this.column = Math.max(0, Math.min(columns.length - 1, column));
      const head = this.sheet.columns[this.column].head.querySelector("button");
      (this.row < 0 ? head || this.sheet.cell(this.row = 0, this.column) : this.sheet.cell(this.row, this.column)).focus();
    }

    focused(event) {
      const place = event.target.closest("td, thead button");
      if (!place) {
        return;
      }
      this.sheet.table.querySelectorAll('[tabindex="0"]').forEach((old) => { old.tabIndex = -1; });
      const cell = place.closest("td, th");
      place.tabIndex = 0;
      this.column = cell.cellIndex - 1;
      this.row = cell.tagName === "TD" ? this.sheet.at(cell).row : -1;
      this.openToInput(cell);
      this.describe();
    }

    // keyboards of screens and voices send text without keys, and only where text may stand; fingers have the pad
    openToInput(cell) {
      const takes = cell.tagName === "TD" && this.sheet.editable && !this.touched && !this.editing
        && !["out", "ahead", "shut", "jg-avg"].some((style) => cell.classList.contains(style));
      if (takes) {
        cell.setAttribute("contenteditable", "true");
      }
    }

    inserted(event) {
      if (event.target.tagName === "TD") {
        event.preventDefault();
        if (event.data) {
          this.edit(event.data, false);
        }
      }
    }

    pasted(event) {
      if (event.target.closest("td") && !event.target.closest("input")) {
        event.preventDefault();
        this.order(event.clipboardData.getData("text/plain").trim().toLowerCase().slice(0, 8), false);
      }
    }

    describe() {
      const column = this.sheet.columns[this.column];
      const lesson = this.row >= 0 && column.isLesson;
      document.getElementById("journal-history").disabled = !lesson;
      if (lesson) {
        const head = column.head.querySelector("button");
        this.info.replaceChildren(bold(this.sheet.name(this.row)), " " + head.getAttribute("aria-label"),
          ...(head.title ? [" · " + head.title] : []));
      }
    }

    key(event) {
      if (event.target.closest("input")) {
        return this.keyInEdit(event);
      }
      const step = stepOf(event, this);
      if (step) {
        event.preventDefault();
        this.go(...step);
      } else if (this.row >= 0) {
        this.act(event);
      } else if (event.key === "?") {
        this.help();
      }
    }

    act(event) {
      const { key } = event;
      if ((event.ctrlKey || event.metaKey) && (event.code === "KeyZ")) {
        event.preventDefault();
        this.undo();
      } else if (event.ctrlKey || event.metaKey || event.altKey) {
        return;
      } else if (key === "Enter" && event.shiftKey) {
        event.preventDefault();
        this.history();
      } else if (key === "Enter" || key === "F2") {
        event.preventDefault();
        this.edit(this.sheet.text(this.row, this.column), true);
      } else if (key === "Delete" || key === "Backspace") {
        event.preventDefault();
        this.order("", true);
      } else if (key === "Escape") {
        this.sheet.forgive(this.sheet.cell(this.row, this.column));
      } else if (key === "?") {
        event.preventDefault();
        this.help();
      } else if (key.length === 1 && key !== " ") {
        event.preventDefault();
        this.edit(key, false);
      }
    }

    // ---- writing

    // a refusal in place, without asking the server for what the page itself knows
    mayWrite() {
      const cell = this.sheet.cell(this.row, this.column);
      if (!this.sheet.editable || !this.sheet.columns[this.column].isLesson) {
        return false;
      }
      if (cell.classList.contains("out") || cell.classList.contains("ahead")) {
        this.status.say(cell.classList.contains("out") ? this.words.out : this.words.ahead, "bad");
        return false;
      }
      const { lock } = this.sheet.columns[this.column].head.dataset;
      if (lock) {
        this.status.say(lock === "DAYS" ? this.words.shutDays : this.words.shutPeriod, "bad");
        return false;
      }
      return true;
    }

    edit(text, whole) {
      if (!this.mayWrite()) {
        return;
      }
      const cell = this.sheet.cell(this.row, this.column);
      const input = document.createElement("input");
      input.value = text;
      input.maxLength = 8;
      input.autocomplete = "off";
      input.spellcheck = false;
      input.setAttribute("aria-label", this.words.input);
      input.dataset.whole = whole ? "1" : "";
      const before = [...cell.childNodes];
      cell.removeAttribute("contenteditable");
      cell.classList.add("jg-edit");
      cell.replaceChildren(input);
      input.focus();
      if (whole) {
        input.select();
      }
      this.editing = { cell, input, before, row: this.row, column: this.column };
      input.addEventListener("blur", () => this.leave(true));
    }

    keyInEdit(event) {
      const next = stepOutOfField(event);
      if (next) {
        event.preventDefault();
        event.stopPropagation();
        this.leave(event.key !== "Escape");
        this.go(Math.max(0, this.row + next[0]), this.column + next[1]);
      }
    }

    leave(keep) {
      const editing = this.editing;
      if (!editing) {
        return;
      }
      this.editing = null;
      const text = editing.input.value.trim().toLowerCase();
      editing.cell.classList.remove("jg-edit");
      editing.cell.replaceChildren(...editing.before);
      if (keep && text !== this.sheet.text(editing.row, editing.column)) {
        this.order(text, editing.input.dataset.whole === "1", editing.row, editing.column);
      }
    }

    order(text, whole, row = this.row, column = this.column) {
      if (!this.mayWrite()) {
        return;
      }
      const cell = this.sheet.cell(row, column);
      const before = this.sheet.text(row, column);
      if (text === "" && before === "") {
        this.sheet.forgive(cell);
        return;
      }
      this.remember({ row, column, before });
      this.send(text, whole, row, column, this.sheet.seen(row, column));
    }

    send(text, whole, row, column, seen) {
      const { lesson, work } = this.sheet.columns[column];
      const cell = this.sheet.cell(row, column);
      this.sheet.forgive(cell);
      this.sheet.cover(cell, text, whole);
      cell.classList.add("jg-saving");
      const body = {
        lesson, work, text, whole, seenMark: seen.mark, seenEntry: seen.entry,
        year: this.sheet.year, pupil: this.sheet.pupil(row), period: this.sheet.period,
      };
      this.queue.add({ body });
    }

    remember(change) {
      this.done.push(change);
      if (this.done.length > UNDO_AT_MOST) {
        this.done.shift();
      }
    }

    undo() {
      const last = this.done.pop();
      if (!last) {
        this.status.say(this.words.nothingToUndo);
        return;
      }
      this.go(last.row, last.column);
      this.send(last.before, true, last.row, last.column, this.sheet.seen(last.row, last.column));
    }

    // ---- answers

    saved({ order, answer }) {
      const cell = this.sheet.show(answer) || this.cellOf(order);
      if (!cell) {
        return;
      }
      if (!this.isWaiting(order)) {
        cell.classList.remove("jg-saving");
        this.cellOf(order)?.classList.remove("jg-saving");
        cell.classList.remove("jg-saved");
        void cell.offsetWidth; // starts the animation anew
        cell.classList.add("jg-saved");
      } else {
        this.coverWaiting(cell, order);
      }
      if (this.queue.state === "idle") {
        this.status.say(this.words.saved, "good");
      }
    }

    refused({ order, answer }) {
      const cell = this.cellOf(order);
      const message = answer.message || this.words.unreachable;
      if (cell) {
        cell.classList.remove("jg-saving");
        this.sheet.leaveFaulty(cell, order.body.text, message);
      }
      this.status.say(filled(this.words.refused, message), "bad");
    }

    // several may come at once, after a long time without a connection: they are asked one after the other
    conflict({ order, answer }) {
      const cell = this.cellOf(order);
      cell?.classList.remove("jg-saving");
      this.sheet.show(answer);
      cell?.classList.add("jg-clash");
      this.asking = this.asking.then(() => askAfterConflict(this.words, order.body.text, answer)).then((choice) => {
        cell?.classList.remove("jg-clash");
        if (choice === "mine" && cell) {
          const { row, column } = this.sheet.at(cell);
          this.send(order.body.text, order.body.whole, row, column, { mark: answer.markVersion, entry: answer.entryVersion });
        }
        cell?.focus();
      });
    }

    cellOf({ body }) {
      const row = this.sheet.rowOf(body.pupil);
      const column = this.sheet.columnOf(body.lesson, body.work);
      return row < 0 || column < 0 ? null : this.sheet.cell(row, column);
    }

    isWaiting({ body }) {
      return this.queue.all().some((o) => o.body.pupil === body.pupil && o.body.lesson === body.lesson
        && (o.body.work === body.work || o.body.work === null || body.work === null));
    }

    coverWaiting(cell, order) {
      this.queue.all()
        .filter((o) => o.body.pupil === order.body.pupil && o.body.lesson === order.body.lesson)
        .forEach((o) => this.sheet.cover(cell, o.body.text, o.body.whole));
    }

    // what another page or an earlier day left unsaved
    showWaiting() {
      this.queue.all().forEach((order) => {
        const cell = this.cellOf(order);
        if (cell) {
          this.sheet.cover(cell, order.body.text, order.body.whole);
          cell.classList.add("jg-saving");
        }
      });
    }

    // ---- mouse, touch, dialogs

    pointed(event) {
      const cell = event.target.closest("td");
      if (!cell || event.target.closest("input")) {
        return;
      }
      cell.focus();
      if (event.pointerType === "touch" && !cell.classList.contains("jg-avg") && this.mayWrite()) {
        this.pad();
      }
    }

    doubled(event) {
      if (event.target.closest("td") && !event.target.closest("input")) {
        this.edit(this.sheet.text(this.row, this.column), true);
      }
    }

    headed(event) {
      const head = event.target.closest("th[data-l]");
      if (head) {
        this.card.open(Number(head.dataset.l), this.sheet.year, this.sheet.editable);
      }
    }

    async pad() {
      const { row, column } = this;
      const choice = await askPad(this.sheet.name(row));
      this.go(row, column);
      if (choice === "history") {
        this.history();
      } else if (choice !== "close") {
        this.order(choice === "clear" ? "" : choice, choice === "clear");
      }
    }

    history() {
      const column = this.sheet.columns[this.column];
      if (this.row >= 0 && column.isLesson) {
        const whose = `${this.sheet.name(this.row)}, ${column.head.querySelector("button").getAttribute("aria-label")}`;
        this.past.open(column.lesson, this.sheet.year, this.sheet.pupil(this.row), whose);
      }
    }

    help() {
      document.getElementById("journal-help").showModal();
    }
  }

  function bold(text) {
    const strong = document.createElement("b");
    strong.textContent = text;
    return strong;
  }

  function start() {
    const table = document.getElementById("grid");
    if (table) {
      new Grid(table);
    }
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }
})();
