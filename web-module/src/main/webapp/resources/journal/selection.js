// Several cells at once: a rectangle from where the person began to where they are.
(() => {
  "use strict";

  class Selection {
    constructor(sheet) {
      this.sheet = sheet;
      this.anchor = { row: 0, column: 0 };
      this.head = this.anchor;
      sheet.table.setAttribute("aria-multiselectable", "true");
    }

    collapse(row, column) {
      const shown = this.isWide;
      this.anchor = { row, column };
      this.head = this.anchor;
      if (shown) {
        this.show();
      }
    }

    extend(row, column) {
      this.head = { row, column };
      this.show();
    }

    get isWide() {
      return this.anchor.row !== this.head.row || this.anchor.column !== this.head.column;
    }

    get bounds() {
      const { anchor, head } = this;
      return {
        top: Math.max(0, Math.min(anchor.row, head.row)),
        bottom: Math.max(anchor.row, head.row),
        left: Math.min(anchor.column, head.column),
        right: Math.max(anchor.column, head.column),
      };
    }

    /** The rows of the rectangle, each a list of places. */
    rows() {
      const { top, bottom, left, right } = this.bounds;
      return steps(top, bottom).map((row) => steps(left, right).map((column) => ({ row, column })));
    }

    places() {
      return this.rows().flat();
    }

    show() {
      this.sheet.table.querySelectorAll(".jg-picked").forEach((cell) => {
        cell.classList.remove("jg-picked");
        cell.removeAttribute("aria-selected");
      });
      if (this.isWide) {
        this.places().forEach(({ row, column }) => {
          const cell = this.sheet.cell(row, column);
          cell.classList.add("jg-picked");
          cell.setAttribute("aria-selected", "true");
        });
      }
    }
  }

  function steps(from, to) {
    return Array.from({ length: to - from + 1 }, (none, i) => from + i);
  }

  globalThis.Journal = Object.assign(globalThis.Journal || {}, { Selection });
})();
