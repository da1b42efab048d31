// What the grid shows of the queue: answers in their cells, what waits, what was refused, where somebody was faster.
(() => {
  "use strict";

  const { filled } = globalThis.Journal;

  class Answers {
    constructor(sheet, queue, status, words) {
      Object.assign(this, { sheet, queue, status, words });
      queue.addEventListener("saved", ({ detail }) => this.saved(detail));
      queue.addEventListener("refused", ({ detail }) => this.refused(detail));
      queue.addEventListener("conflict", ({ detail }) => this.conflict(detail));
      queue.addEventListener("change", () => this.decorate());
    }

    /** What an earlier page left refused. */
    begin() {
      this.queue.unsolved().filter((o) => o.state === "refused").forEach((order) => this.showRefused(order));
      this.decorate();
    }

    saved({ order, answer }) {
      const cell = this.sheet.show(answer) || this.cellOf(order);
      if (!cell) {
        return;
      }
      if (this.isWaiting(order)) {
        this.coverWaiting(cell, order);
      } else {
        cell.classList.remove("jg-saved");
        void cell.offsetWidth; // starts the animation anew
        cell.classList.add("jg-saved");
      }
      this.decorate();
      if (!this.queue.waiting().length) {
        this.status.say(this.words.saved, "good");
      }
    }

    refused({ order, answer }) {
      this.showRefused({ ...order, answer });
      this.status.say(filled(this.words.refused, answer.message), "bad");
    }

    showRefused({ answer, ...order }) {
      const cell = this.cellOf(order);
      if (cell) {
        this.sheet.leaveFaulty(cell, order.text, answer.message);
      }
    }

    /** The person is content with what stands in the cell. */
    dropRefused(cell) {
      const refused = this.queue.unsolved().filter((order) => order.state === "refused" && this.cellOf(order) === cell);
      if (refused.length) {
        this.queue.dismiss(refused);
      }
    }

    // the other's value is shown, and the person asked when they like: a question now would catch the next keys
    conflict({ answer }) {
      this.sheet.show(answer);
      this.decorate();
      this.status.say(filled(this.words.conflict, answer.by || this.words.somebody), "bad");
    }

    cellOf({ body }) {
      const row = this.sheet.rowOf(body.pupil);
      const column = this.sheet.columnOf(body.lesson, body.work);
      return row < 0 || column < 0 ? null : this.sheet.cell(row, column);
    }

    waitingAt({ place, body }) {
      return this.queue.waiting().filter((o) => o.place === place
        && (o.body.work === body.work || o.body.work === null || body.work === null));
    }

    isWaiting(order) {
      return this.waitingAt(order).length > 0;
    }

    coverWaiting(cell, order) {
      this.waitingAt(order).forEach((o) => this.sheet.cover(cell, o.text, o.body.whole));
    }

    // the dot of a cell says that its order is safe on the device
    decorate() {
      const cells = (state) => new Map(this.queue.orders.filter((o) => o.state === state).map((o) => [this.cellOf(o), o]));
      this.mark("jg-clash", cells("conflict"));
      const refused = cells("refused");
      this.sheet.table.querySelectorAll("[aria-invalid]").forEach((cell) => { if (!refused.has(cell)) { this.sheet.forgive(cell); } });
      this.mark("jg-saving", cells("waiting")).forEach((order, cell) => this.coverWaiting(cell, order));
    }

    // answers those that have it now and had it not before
    mark(style, orders) {
      orders.delete(null);
      this.sheet.table.querySelectorAll("." + style).forEach((cell) => {
        if (!orders.delete(cell)) {
          cell.classList.remove(style);
        }
      });
      orders.forEach((order, cell) => cell.classList.add(style));
      return orders;
    }
  }

  globalThis.Journal = Object.assign(globalThis.Journal || {}, { Answers });
})();
