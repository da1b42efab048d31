// One thing for a whole column: a mark for all or for those without one, all present, nothing; or a column from a spreadsheet.
(() => {
  "use strict";

  const { chosen, filled } = globalThis.Journal;
  const byId = (id) => document.getElementById(id);

  class Column {
    constructor(sheet, changes, paste, words) {
      Object.assign(this, { sheet, changes, paste, words });
      this.dialog = byId("journal-column");
      this.text = byId("journal-column-text");
      this.empty = byId("journal-column-empty");
      this.text.addEventListener("input", () => this.count());
      this.empty.addEventListener("change", () => this.count());
    }

    /** Answers what to say afterwards; empty when nothing was done. */
    async open(column) {
      this.column = column;
      this.text.value = "";
      byId("journal-column-paste").value = "";
      byId("journal-column-title").textContent = this.sheet.title(column);
      this.count();
      const choice = await chosen(this.dialog);
      const done = await this.act(choice);
      return choice && choice !== "close" ? filled(this.words.columnDone, done) : "";
    }

    act(choice) {
      switch (choice) {
        case "fill": return this.changes.write(this.filling());
        case "present": return this.changes.write(this.present());
        case "clear": return this.changes.write(this.writable().map((row) => this.entry(row, "", true)));
        case "paste": return this.paste.into(byId("journal-column-paste").value, 0, this.column);
        default: return 0;
      }
    }

    count() {
      const entries = this.filling();
      const replaced = entries.filter(({ row }) => this.sheet.text(row, this.column) !== "").length;
      byId("journal-column-count").textContent = this.text.value.trim() === "" ? ""
        : [filled(this.words.columnCount, entries.length), replaced ? filled(this.words.pasteReplaced, replaced) : ""].join(" ");
      byId("journal-column-fill").disabled = entries.length === 0;
    }

    writable() {
      return this.sheet.rows.map((none, row) => row).filter((row) => !this.sheet.refusal(row, this.column));
    }

    filling() {
      const text = this.text.value.trim().toLowerCase();
      const rows = text === "" ? [] : this.writable();
      return rows
        .filter((row) => (this.empty.checked ? this.isFree(row) : this.sheet.text(row, this.column) !== text))
        .map((row) => this.entry(row, text, false));
    }

    // without a mark, and at the lesson
    isFree(row) {
      return this.sheet.text(row, this.column) === "" && !this.sheet.isAway(row, this.column);
    }

    // what is said of the attendance stands in the lesson's first column
    present() {
      const { first } = this.sheet.columns[this.column];
      return this.writable()
        .filter((row) => this.sheet.parts(row, first).attendance)
        .map((row) => ({ row, column: first, text: this.sheet.parts(row, first).mark, whole: true }));
    }

    entry(row, text, whole) {
      return { row, column: this.column, text, whole };
    }
  }

  globalThis.Journal = Object.assign(globalThis.Journal || {}, { Column });
})();
