// What the person changes in the grid's cells: ordered through the queue, remembered in steps, taken back and done again. A step may be one
// cell or thirty: what was done at once is undone at once.
(() => {
  "use strict";

  const { kindOf } = globalThis.Journal;
  const URL = "/data/journal/cell";
  const STEPS_AT_MOST = 50;

  class Changes extends EventTarget {
    constructor(sheet, queue) {
      super();
      this.sheet = sheet;
      this.queue = queue;
      this.done = [];
      this.undone = [];
    }

    /** Writes texts into cells as one step: [{row, column, text, whole}…]. Answers how many cells it changes; the rest says so already. */
    write(texts) {
      const step = texts
        .map((entry) => ({ ...entry, before: this.sheet.text(entry.row, entry.column) }))
        .filter(({ text, whole, before }) => text !== before && (text !== "" || whole));
      if (step.length) {
        this.done.push(step);
        this.done.splice(0, this.done.length - STEPS_AT_MOST);
        this.undone = [];
        this.send(step);
      }
      return step.length;
    }

    /** Takes the last step back; answers it, null when there is none. */
    undo() {
      return this.turn(this.done, this.undone, ({ before }) => ({ text: before, whole: true }));
    }

    redo() {
      return this.turn(this.undone, this.done, ({ text, whole }) => ({ text, whole }));
    }

    turn(from, to, texts) {
      const step = from.pop();
      if (!step) {
        return null;
      }
      to.push(step);
      // what was refused has changed nothing
      this.send(step.map((entry) => ({ ...entry, ...texts(entry) })).filter((e) => e.text !== this.sheet.text(e.row, e.column)));
      return step;
    }

    send(texts) {
      const orders = texts.map((entry) => this.order(entry));
      texts.forEach(({ row, column, text, whole }) => {
        const cell = this.sheet.cell(row, column);
        this.sheet.forgive(cell);
        this.sheet.cover(cell, text, whole);
      });
      this.queue.addAll(orders);
      this.dispatchEvent(new Event("change"));
    }

    order({ row, column, text, whole }) {
      const { lesson, work } = this.sheet.columns[column];
      const seen = this.sheet.seen(row, column);
      return {
        url: URL,
        text,
        about: `${this.sheet.name(row)} · ${this.sheet.title(column)}`,
        body: {
          as: this.queue.person, lesson, work, text, whole, seenMark: seen.mark, seenEntry: seen.entry,
          year: this.sheet.year, pupil: this.sheet.pupil(row), period: this.sheet.period,
        },
      };
    }

    /** Keeps the text of a field that nobody has left yet. */
    keep(entry) {
      return this.queue.draft(this.order(entry));
    }

    giveUp(entry) {
      const order = this.order(entry);
      return this.queue.forget(kindOf(order).place(order.body));
    }
  }

  globalThis.Journal = Object.assign(globalThis.Journal || {}, { Changes });
})();
