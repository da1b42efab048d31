// A rectangle from a spreadsheet's clipboard: looked through before anything is written, and told what of it does not fit.
(() => {
  "use strict";

  const { filled } = globalThis.Journal;
  const byId = (id) => document.getElementById(id);
  const FAULTS_SHOWN = 30;
  const ASKED_AT_MOST = 60;

  /** Rows of texts as spreadsheets put them on the clipboard; empty rows at the end are none. */
  function table(text) {
    const rows = text.replace(/\r\n?/g, "\n").split("\n").map((line) => line.split("\t").map(plain));
    while (rows.length && rows[rows.length - 1].every((cell) => cell === "")) {
      rows.pop();
    }
    return rows;
  }

  function plain(cell) {
    return cell.replace(/^"(.*)"$/, "$1").replace(/[\s\u00a0]+/g, " ").trim();
  }

  const nameKey = (name) => name.toLowerCase().replace(/ё/g, "е");

  class Paste {
    constructor(sheet, changes, words) {
      this.sheet = sheet;
      this.changes = changes;
      this.words = words;
      this.dialog = byId("journal-paste");
    }

    /** From the place on, to the right and down; names in the first column lead each row to its pupil. Answers how many cells were written. */
    async into(text, row, column) {
      const plan = this.plan(table(text), row, column);
      await this.check(plan);
      const write = () => this.changes.write(plan.texts.filter((entry) => !entry.fault));
      if (!plan.faults.length && !plan.texts.some((e) => e.fault) && !this.replaced(plan).length) {
        return write();
      }
      return (await this.ask(plan)) === "write" ? write() : 0;
    }

    plan(rows, row, column) {
      const plan = { texts: [], faults: [], empty: 0 };
      const named = this.named(rows);
      rows.forEach((cells, i) => {
        const at = named ? this.rowNamed(cells[0]) : row + i;
        const texts = named ? cells.slice(1) : cells;
        const place = filled(this.words.pasteRow, i + 1);
        if (texts.every((text) => text === "")) {
          plan.empty += texts.length;
        } else if (at < 0 || at >= this.sheet.rows.length) {
          plan.faults.push({ place, text: cells.join(" "), fault: named ? this.words.pasteNoName : this.words.pasteNoRow });
        } else {
          texts.forEach((text, j) => this.planCell(plan, at, column + j, text));
        }
      });
      return plan;
    }

    planCell(plan, row, column, text) {
      const place = this.sheet.columns[column]?.isLesson ? `${this.sheet.name(row)}, ${this.sheet.title(column)}` : this.sheet.name(row);
      if (text === "") {
        plan.empty++;
      } else if (!this.sheet.columns[column]?.isLesson) {
        plan.faults.push({ place, text, fault: this.words.pasteNoColumn });
      } else {
        plan.texts.push({ row, column, place, text: text.toLowerCase(), whole: false, fault: this.sheet.refusal(row, column) });
      }
    }

    // whether the first column is the pupils' names
    named(rows) {
      const names = rows.filter((cells) => cells.length > 1 && this.rowNamed(cells[0]) >= 0).length;
      return rows.length > 0 && names * 2 > rows.length;
    }

    // -1: nobody, or more than one
    rowNamed(text) {
      const asked = nameKey(text);
      const found = this.sheet.rows.map((none, i) => i).filter((i) => asked && nameKey(this.sheet.name(i) + " ").startsWith(asked + " "));
      return found.length === 1 ? found[0] : -1;
    }

    // the server is asked once for each different text of a lesson; without a connection it says so when the orders come to it
    async check(plan) {
      const kinds = new Map();
      plan.texts.filter((e) => !e.fault).forEach((e) => {
        const key = `${e.column} ${e.text}`;
        kinds.set(key, [...(kinds.get(key) || []), e]);
      });
      const asked = [...kinds.values()].slice(0, ASKED_AT_MOST);
      const answers = asked.length ? await this.answers(asked.map(([first]) => this.changes.order(first).body)) : [];
      plan.unchecked = answers === null;
      (answers || []).forEach((answer, i) => asked[i].forEach((e) => { e.fault = answer.status === 200 ? "" : answer.answer.message; }));
    }

    async answers(orders) {
      try {
        const response = await fetch("/data/journal/check", {
          method: "POST",
          headers: { "Content-Type": "application/json", Accept: "application/json" },
          body: JSON.stringify({ orders }),
          credentials: "same-origin",
        });
        return response.ok ? await response.json() : null;
      } catch {
        return null;
      }
    }

    replaced(plan) {
      return plan.texts.filter((e) => !e.fault && this.sheet.text(e.row, e.column) !== "" && this.sheet.text(e.row, e.column) !== e.text);
    }

    ask(plan) {
      const { words } = this;
      const good = plan.texts.filter((e) => !e.fault).length;
      const faults = [...plan.faults, ...plan.texts.filter((e) => e.fault)];
      const replaced = this.replaced(plan).length;
      byId("journal-paste-text").textContent = [
        filled(words.pasteGood, good),
        replaced ? filled(words.pasteReplaced, replaced) : "",
        plan.empty ? filled(words.pasteEmpty, plan.empty) : "",
        plan.unchecked ? words.pasteUnchecked : "",
      ].filter(Boolean).join(" ");
      byId("journal-paste-faulty").hidden = faults.length === 0;
      byId("journal-paste-faulty").textContent = filled(words.pasteFaulty, faults.length);
      byId("journal-paste-faults").replaceChildren(...faults.slice(0, FAULTS_SHOWN).map(faultLine),
        ...(faults.length > FAULTS_SHOWN ? [item(filled(words.pasteMore, faults.length - FAULTS_SHOWN))] : []));
      const write = byId("journal-paste-write");
      write.hidden = good === 0;
      write.textContent = faults.length ? filled(words.pasteWriteGood, good) : words.pasteWrite;
      return chosen(this.dialog);
    }
  }

  function faultLine({ place, text, fault }) {
    const line = item("");
    const what = document.createElement("b");
    what.textContent = `«${text.slice(0, 40)}»`;
    line.append(what, ` ${place}: ${fault}`);
    return line;
  }

  function item(text) {
    const line = document.createElement("li");
    line.textContent = text;
    return line;
  }

  /** What the closing button of a dialog says; empty for one that was only closed. */
  function chosen(dialog) {
    return new Promise((resolve) => {
      dialog.returnValue = "";
      dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true });
      dialog.showModal();
    });
  }

  globalThis.Journal = Object.assign(globalThis.Journal || {}, { Paste, chosen });
})();
