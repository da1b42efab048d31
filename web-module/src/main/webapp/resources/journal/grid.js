// The grid under the fingers: keyboard after the WAI-ARIA grid pattern, mouse and touch, saving cell by cell.
(() => {
  "use strict";

  const { Queue, Sheet, Selection, Changes, Answers, Paste, Column, StatusLine, Door, Unsaved, Card, History, Detail, Reasons } = globalThis.Journal;
  const { askPad, filled, stepOf, stepOutOfField } = globalThis.Journal;
  const byId = (id) => document.getElementById(id);

  class Grid {
    constructor(table) {
      this.words = byId("journal-words").dataset;
      this.sheet = new Sheet(table, this.words);
      this.selection = new Selection(this.sheet);
      this.queue = new Queue(Number(byId("journal").dataset.person));
      this.changes = new Changes(this.sheet, this.queue);
      this.paste = new Paste(this.sheet, this.changes, this.words);
      this.columnDialog = new Column(this.sheet, this.changes, this.paste, this.words);
      this.card = new Card(this.words, () => location.reload());
      this.past = new History(this.words);
      this.detailDialog = new Detail(this.words, (cell, noted) => this.sheet.show(cell)?.classList.toggle("jg-noted", noted),
        ({ lesson, pupil }, version) => this.sheet.learnEntry(lesson, pupil, version));
      const door = new Door(this.queue, this.words);
      this.status = new StatusLine(byId("journal-status"), this.words, this.queue, () => door.open());
      this.unsaved = new Unsaved(this.queue, this.words, (order) => this.correct(order));
      this.answers = new Answers(this.sheet, this.queue, this.status, this.words);
      this.reasons = new Reasons(this.queue);
      this.info = byId("journal-cell");
      this.row = 0;
      this.column = 0;
      this.listen(table);
      this.listenToTools();
      this.begin();
      this.queue.begin().then(() => this.goOn());
    }

    listen(table) {
      table.addEventListener("keydown", (event) => this.key(event));
      table.addEventListener("pointerdown", (event) => this.pressed(event), true);
      table.addEventListener("pointermove", (event) => this.dragged(event));
      table.addEventListener("pointerup", (event) => this.pointed(event));
      table.addEventListener("dblclick", (event) => this.doubled(event));
      table.addEventListener("focusin", (event) => this.focused(event));
      table.addEventListener("focusout", (event) => event.target.removeAttribute("contenteditable"));
      table.addEventListener("beforeinput", (event) => this.inserted(event));
      table.addEventListener("paste", (event) => this.pasted(event));
      table.addEventListener("copy", (event) => this.copied(event));
      table.addEventListener("cut", (event) => this.copied(event));
      table.addEventListener("click", (event) => this.headed(event));
      this.changes.addEventListener("change", () => this.offerSteps());
    }

    listenToTools() {
      byId("journal-help-open").addEventListener("click", () => this.help());
      byId("journal-history").addEventListener("click", () => this.history());
      byId("journal-detail-open").addEventListener("click", () => this.detail());
      byId("journal-undo").addEventListener("click", () => this.undo());
      byId("journal-redo").addEventListener("click", () => this.redo());
      byId("journal-column-open").addEventListener("click", () => this.openColumn());
    }

    // the first cell that is waited for: today's lesson, or the last one that was
    begin() {
      const { columns } = this.sheet;
      const past = columns.filter((c) => c.isLesson && !c.head.classList.contains("jg-future"));
      const today = past.find((c) => c.head.classList.contains("jg-today"));
      const start = today || past[past.length - 1];
      this.column = start ? start.index : 0;
      byId("journal-column-open").disabled = !start || !this.sheet.editable;
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

    go(row, column, extending = false) {
      const { rows, columns } = this.sheet;
      this.extending = extending && row >= 0;
      this.row = Math.max(-1, Math.min(rows.length - 1, row));
      this.column = Math.max(0, Math.min(columns.length - 1, column));
      const head = this.sheet.columns[this.column].head.querySelector("button");
      (this.row < 0 ? head || this.sheet.cell(this.row = 0, this.column) : this.sheet.cell(this.row, this.column)).focus();
      this.extending = false;
    }

    focused(event) {
      const place = event.target.closest("td, thead button");
      if (!place || event.target.closest("input")) {
        return;
      }
      this.sheet.table.querySelectorAll('[tabindex="0"]').forEach((old) => { old.tabIndex = -1; });
      const cell = place.closest("td, th");
      place.tabIndex = 0;
      this.column = cell.cellIndex - 1;
      this.row = cell.tagName === "TD" ? this.sheet.at(cell).row : -1;
      if (this.row >= 0) {
        this.selection[this.extending ? "extend" : "collapse"](this.row, this.column);
      }
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

    // one text goes where it would be typed, more than one is looked through first
    async pasted(event) {
      if (!event.target.closest("td") || event.target.closest("input") || !this.sheet.editable) {
        return;
      }
      event.preventDefault();
      const text = event.clipboardData.getData("text/plain");
      if (/[\t\n]/.test(text.trim())) {
        const { top, left } = this.selection.bounds;
        this.status.say(filled(this.words.columnDone, await this.paste.into(text, top, left)), "good");
      } else {
        this.fill(text.trim().toLowerCase().slice(0, 8));
      }
    }

    copied(event) {
      if (this.row < 0 || event.target.closest("input")) {
        return;
      }
      event.preventDefault();
      const shown = ({ row, column }) => (this.sheet.columns[column].isLesson
        ? this.sheet.text(row, column) : this.sheet.cell(row, column).textContent);
      event.clipboardData.setData("text/plain", this.selection.rows().map((places) => places.map(shown).join("\t")).join("\n"));
      if (event.type === "cut") {
        this.clear();
      }
    }

    describe() {
      const column = this.sheet.columns[this.column];
      const lesson = this.row >= 0 && column.isLesson;
      byId("journal-history").disabled = !lesson;
      byId("journal-detail-open").disabled = !lesson;
      byId("journal-column-open").disabled = !column.isLesson || !this.sheet.editable;
      if (this.selection.isWide) {
        this.info.textContent = filled(this.words.picked, this.selection.places().length);
      } else if (lesson) {
        const { title } = column.head.querySelector("button");
        const told = this.sheet.cell(this.row, this.column).title;
        this.info.replaceChildren(bold(this.sheet.name(this.row)), " " + this.sheet.title(this.column), ...[title, told].filter(Boolean).map((text) => " · " + text));
      }
    }

    key(event) {
      if (event.target.closest("input")) {
        return this.keyInEdit(event);
      }
      const step = stepOf(event, this);
      if (step) {
        event.preventDefault();
        this.go(...step, event.shiftKey);
      } else if (event.altKey && event.key === "ArrowDown") {
        event.preventDefault();
        this.openColumn();
      } else if (event.altKey && event.key === "Enter") {
        event.preventDefault();
        this.detail();
      } else if (this.row >= 0) {
        this.act(event);
      } else if (event.key === "?") {
        this.help();
      }
    }

    act(event) {
      const { key } = event;
      const act = (event.ctrlKey || event.metaKey) && !event.altKey ? this.command(event) : event.altKey ? null : this.plainKey(event);
      if (act) {
        event.preventDefault();
        act();
      } else if (!event.ctrlKey && !event.metaKey && !event.altKey && key.length === 1 && key !== " ") {
        event.preventDefault();
        this.edit(key, false);
      }
    }

    command({ code, key, shiftKey }) {
      return {
        KeyZ: () => (shiftKey ? this.redo() : this.undo()),
        KeyY: () => this.redo(),
        KeyA: () => this.pick(0, 0, this.sheet.rows.length - 1, this.sheet.columns.length - 1),
        Space: () => this.pick(0, this.column, this.sheet.rows.length - 1, this.column),
      }[key === " " ? "Space" : code];
    }

    plainKey({ key, shiftKey }) {
      return {
        Enter: () => (shiftKey ? this.history() : this.edit(this.sheet.text(this.row, this.column), true)),
        F2: () => this.edit(this.sheet.text(this.row, this.column), true),
        Delete: () => this.clear(),
        Backspace: () => this.clear(),
        Escape: () => this.escape(),
        "?": () => this.help(),
      }[key];
    }

    escape() {
      if (this.selection.isWide) {
        this.selection.collapse(this.row, this.column);
        this.describe();
      } else {
        this.answers.dropRefused(this.sheet.cell(this.row, this.column));
      }
    }

    pick(top, left, bottom, right) {
      this.selection.collapse(top, left);
      this.selection.extend(bottom, right);
      this.describe();
    }

    // ---- writing

    // a refusal in place, without asking the server for what the page itself knows
    mayWrite(row = this.row, column = this.column) {
      const refusal = this.sheet.refusal(row, column);
      if (refusal) {
        this.status.say(refusal, "bad");
      }
      return !refusal;
    }

    // the same into every cell of the selection that takes it
    fill(text, whole = text === "") {
      if (!this.selection.isWide) {
        this.order(text, whole);
        return;
      }
      const places = this.selection.places().filter(({ row, column }) => !this.sheet.refusal(row, column));
      this.status.say(filled(this.words.columnDone, this.changes.write(places.map((place) => ({ ...place, text, whole })))), "good");
    }

    clear() {
      this.fill("");
    }

    async openColumn() {
      const { row, column } = this;
      if (this.sheet.columns[column].isLesson && this.sheet.editable) {
        const done = await this.columnDialog.open(column);
        if (done) {
          this.status.say(done, "good");
        }
        this.go(row, column);
      }
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
      const stood = this.sheet.text(this.row, this.column);
      const before = [...cell.childNodes];
      cell.removeAttribute("contenteditable");
      cell.classList.add("jg-edit");
      cell.replaceChildren(input);
      input.focus();
      if (whole) {
        input.select();
      }
      this.editing = { cell, input, before, row: this.row, column: this.column };
      input.addEventListener("input", () => this.keep());
      if (text !== stood) {
        this.keep();
      }
      input.addEventListener("blur", () => this.leave(true));
    }

    // what is typed lies on the device before the field is left
    keep() {
      const { input, row, column } = this.editing;
      this.changes.keep({ row, column, text: input.value, whole: input.dataset.whole === "1" });
    }

    keyInEdit(event) {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        const text = event.target.value.trim().toLowerCase();
        this.leave(false);
        this.go(this.row, this.column, this.selection.isWide);
        this.fill(text);
        return;
      }
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
      } else {
        this.changes.giveUp(editing);
        if (keep) {
          this.answers.dropRefused(editing.cell);
        }
      }
    }

    order(text, whole, row = this.row, column = this.column) {
      if (this.mayWrite(row, column) && !this.changes.write([{ row, column, text, whole }])) {
        this.answers.dropRefused(this.sheet.cell(row, column));
      }
    }

    undo() {
      this.turned(this.changes.undo(), this.words.nothingToUndo, "undone");
    }

    redo() {
      this.turned(this.changes.redo(), this.words.nothingToRedo, "redone");
    }

    turned(step, nothing, done) {
      if (!step) {
        this.status.say(nothing);
        return;
      }
      this.go(step[0].row, step[0].column);
      if (step.length > 1) {
        this.status.say(filled(this.words[done], step.length), "good");
      }
    }

    offerSteps() {
      byId("journal-undo").disabled = !this.changes.done.length;
      byId("journal-redo").disabled = !this.changes.undone.length;
    }

    /** Opens the cell of an order with what was typed there. */
    correct(order) {
      const cell = this.answers.cellOf(order);
      if (cell) {
        const { row, column } = this.sheet.at(cell);
        this.go(row, column);
        this.edit(order.text, order.body.whole);
      }
      return Boolean(cell);
    }

    // the field that an earlier page was closed with
    goOn() {
      this.answers.begin();
      const open = this.queue.unsolved().find((order) => order.state === "unfinished" && this.answers.cellOf(order));
      if (open && !this.editing && this.correct(open)) {
        this.status.say(this.words.restored);
      }
    }

    // ---- mouse, touch, dialogs

    pressed(event) {
      this.touched = event.pointerType === "touch";
      const cell = event.target.closest("td");
      this.dragging = event.pointerType === "mouse" && event.button === 0 && cell && !event.target.closest("input");
      this.extending = Boolean(this.dragging) && event.shiftKey;
    }

    dragged(event) {
      const cell = event.buttons & 1 && this.dragging && event.target.closest("td");
      if (cell && cell !== document.activeElement && !this.editing) {
        const { row, column } = this.sheet.at(cell);
        getSelection().removeAllRanges();
        this.go(row, column, true);
      }
    }

    pointed(event) {
      this.dragging = false;
      this.extending = false;
      const cell = event.target.closest("td");
      if (!cell || event.target.closest("input")) {
        return;
      }
      if (cell !== document.activeElement) {
        cell.focus();
      }
      if (event.pointerType === "touch" && this.sheet.columns[this.column].isLesson && this.mayWrite()) {
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
      const choice = await askPad(this.sheet.name(row), this.sheet.values);
      this.go(row, column);
      if (choice === "history") {
        this.history();
      } else if (choice === "detail") {
        this.detail();
      } else if (choice && choice !== "close") {
        this.order(choice === "clear" ? "" : choice, choice === "clear");
      }
    }

    history() {
      const column = this.sheet.columns[this.column];
      if (this.row >= 0 && column.isLesson) {
        const whose = `${this.sheet.name(this.row)}, ${this.sheet.title(this.column)}`;
        this.past.open(column.lesson, this.sheet.year, this.sheet.pupil(this.row), whose);
      }
    }

    async detail() {
      const { row, column } = this;
      const { isLesson, lesson, work } = this.sheet.columns[column];
      if (row < 0 || !isLesson) {
        return;
      }
      if (this.sheet.cell(row, column).classList.contains("out")) {
        this.status.say(this.words.out, "bad");
        return;
      }
      const { year, period } = this.sheet;
      const marked = work && this.sheet.parts(row, column).mark;
      await this.detailDialog.open({ lesson, year, work: marked ? work : 0, pupil: this.sheet.pupil(row), period }, `${this.sheet.name(row)}, ${this.sheet.title(column)}`);
      this.go(row, column);
    }

    help() {
      const { values } = this.sheet;
      const some = values.length > 15 ? [values[0], values[values.length - 1]] : values.slice(0, 5);
      byId("journal-help-marks").replaceChildren(...some.map(([text]) => key(text)));
      byId("journal-help").showModal();
    }
  }

  function key(text) {
    const shown = document.createElement("kbd");
    shown.textContent = text;
    return shown;
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
