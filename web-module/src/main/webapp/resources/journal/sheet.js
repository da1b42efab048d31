// The grid's table as rows and columns: what stands where, and how it is shown.
(() => {
  "use strict";

  const GRADES = ["g2", "g3", "g4", "g5"];
  const COMMON = "осв:0 зч:4 нз:2 •:0";
  const { split, LATE } = globalThis.Journal;

  class Sheet {
    constructor(table, words) {
      this.table = table;
      this.words = words;
      this.truth = new Map();
      this.heads = [...table.tHead.rows[0].cells].slice(1);
      this.rows = [...table.tBodies[0].rows];
      this.columns = this.heads.map((head) => ({
        head,
        lesson: Number(head.dataset.l) || 0,
        date: head.dataset.d,
        work: head.dataset.w ? Number(head.dataset.w) : null,
      }));
      this.columns.forEach((column, i) => {
        column.first = this.columns.findIndex((other) => other.lesson === column.lesson);
        column.isLesson = column.lesson > 0;
        column.index = i;
      });
      this.levels = new Map([...(table.dataset.scale || "").split(" "), ...COMMON.split(" ")].map(pair)); // by text in lower case
      this.values = (table.dataset.scale || "").split(" ").map((told) => told.split(":"));
      this.editable = table.getAttribute("aria-readonly") !== "true";
      this.year = Number(table.dataset.year);
      this.period = Number(table.dataset.period);
      this.rows.forEach((row) => [...row.cells].slice(1).forEach((cell) => { cell.tabIndex = -1; }));
    }

    cell(row, column) {
      return this.rows[row]?.cells[column + 1];
    }

    at(cell) {
      return { row: this.rows.indexOf(cell.parentElement), column: cell.cellIndex - 1 };
    }

    pupil(row) {
      return Number(this.rows[row].cells[0].dataset.p);
    }

    name(row) {
      return this.rows[row].cells[0].firstElementChild.textContent;
    }

    /** What a reader of the screen hears at the column's head. */
    title(column) {
      return this.columns[column].head.querySelector("button").getAttribute("aria-label");
    }

    /** Why the page itself knows that nothing may be written there; empty when it may. The server knows more. */
    refusal(row, column) {
      const cell = this.cell(row, column);
      if (!this.editable || !this.columns[column].isLesson) {
        return this.words.readOnly;
      }
      if (cell.classList.contains("out")) {
        return this.words.out;
      }
      if (cell.classList.contains("ahead")) {
        return this.words.ahead;
      }
      const { lock } = this.columns[column].head.dataset;
      return lock ? (lock === "DAYS" ? this.words.shutDays : this.words.shutPeriod) : "";
    }

    rowOf(pupil) {
      return this.rows.findIndex((row) => Number(row.cells[0].dataset.p) === pupil);
    }

    // the column of an order: its work's, or the lesson's first
    columnOf(lesson, work) {
      const own = this.columns.findIndex((c) => c.lesson === lesson && c.work === work);
      return own >= 0 ? own : this.columns.findIndex((c) => c.lesson === lesson);
    }

    // versions of what the server last said; the attendance stands in the lesson's first column
    seen(row, column) {
      return {
        mark: Number(this.cell(row, column).dataset.m) || 0,
        entry: Number(this.cell(row, this.columns[column].first).dataset.e) || 0,
      };
    }

    // what stands in the cell, as it would be typed; of a refused text what stood there before
    text(row, column) {
      const { mark, attendance } = this.parts(row, column);
      return mark + attendance;
    }

    parts(row, column) {
      const cell = this.cell(row, column);
      return isFaulty(cell) ? this.truly(cell) : read(cell);
    }

    /** Whether the pupil was not at the lesson; who came late was. */
    isAway(row, column) {
      const { attendance } = this.parts(row, this.columns[column].first);
      return attendance !== "" && attendance !== this.words.letters[LATE];
    }

    // what the server said, whatever covers it now
    truly(cell) {
      return this.truth.get(cell) || read(cell);
    }

    // shows what was typed at once; the server's answer takes its place
    cover(cell, typed, whole) {
      const now = isFaulty(cell) ? this.truly(cell) : read(cell);
      const said = split(typed, this.words.letters);
      const keeps = !whole && typed !== "";
      this.truth.set(cell, this.truly(cell));
      this.fill(cell, said.mark || (keeps ? now.mark : ""), said.attendance || (keeps ? now.attendance : ""));
    }

    uncover(cell) {
      const { mark, attendance } = this.truly(cell);
      this.truth.delete(cell);
      this.fill(cell, mark, attendance);
    }

    // shows a refused text as it was typed
    leaveFaulty(cell, typed, message) {
      this.truth.set(cell, this.truly(cell));
      this.fill(cell, typed, "");
      cell.classList.remove(...GRADES);
      cell.classList.add("jg-fault");
      cell.setAttribute("aria-invalid", "true");
      cell.setAttribute("aria-describedby", "journal-status");
      cell.title = message;
    }

    forgive(cell) {
      if (isFaulty(cell)) {
        cell.classList.remove("jg-fault");
        cell.removeAttribute("aria-invalid");
        cell.removeAttribute("aria-describedby");
        cell.removeAttribute("title");
        this.uncover(cell);
      }
    }

    // shows what the server answered: in the work's own cell the mark, in the lesson's first the attendance
    show(answer) {
      const row = this.rowOf(answer.pupil);
      let column = this.columnOf(answer.lesson, answer.work);
      if (row < 0 || column < 0) {
        return null;
      }
      this.learnWork(column, answer);
      const own = this.cell(row, column);
      const first = this.cell(row, this.columns[column].first);
      version(own, "m", answer.markVersion);
      version(first, "e", answer.entryVersion);
      const markOfFirst = this.truly(first).mark;
      [own, first].forEach((cell) => { this.forgive(cell); this.truth.delete(cell); });
      if (own !== first) {
        this.fill(first, markOfFirst, answer.attendance);
      }
      this.fill(own, answer.mark || "", own === first ? answer.attendance : "", answer.old);
      this.average(row, answer);
      return own;
    }

    /** The attendance has another version since words were said beside it. */
    learnEntry(lesson, pupil, entryVersion) {
      const cell = this.cell(this.rowOf(pupil), this.columnOf(lesson, null));
      if (cell) {
        version(cell, "e", entryVersion);
      }
    }

    // a first mark made the lesson's work
    learnWork(column, answer) {
      const known = this.columns[column];
      if (known.work === null && answer.work) {
        known.work = answer.work;
        known.head.dataset.w = answer.work;
        known.head.querySelector("i").textContent = answer.workAbbr;
      }
    }

    fill(cell, mark, attendance, old = "") {
      cell.classList.remove(...GRADES);
      const level = this.levels.get(mark.toLowerCase());
      if (level > 0) {
        cell.classList.add("g" + level);
      }
      cell.replaceChildren(mark);
      if (mark && old) { // what stood there before a retake
        const before = document.createElement("small");
        before.textContent = old;
        cell.append(before);
      }
      if (attendance) {
        const letter = document.createElement("abbr");
        letter.textContent = attendance;
        letter.title = this.spoken(attendance);
        cell.append(letter);
      }
    }

    spoken(letter) {
      const { letters, absent, ill, late, pass } = this.words;
      return [absent, ill, late, pass][letters.indexOf(letter.charAt(0))] || "";
    }

    average(row, answer) {
      const [plain, weighted] = this.rows[row].querySelectorAll("td.jg-avg");
      const sign = document.documentElement.lang.startsWith("en") ? "." : ",";
      [[plain, answer.plain], [weighted, answer.weighted]].filter(([cell]) => cell).forEach(([cell, value]) => {
        const text = value ? String(value).replace(".", sign) : "";
        if (cell.textContent !== text) {
          cell.textContent = text;
          cell.classList.remove("jg-moved");
          void cell.offsetWidth; // starts the animation anew
          cell.classList.add("jg-moved");
        }
      });
    }
  }

  function isFaulty(cell) {
    return cell.getAttribute("aria-invalid") === "true";
  }

  function read(cell) {
    const letter = cell.querySelector("abbr");
    const first = cell.firstChild; // the mark; behind it stand what it was before and the attendance
    return { mark: first?.nodeType === Node.TEXT_NODE ? first.data : "", attendance: letter ? letter.textContent : "" };
  }

  function pair(told) {
    const [text, level] = told.split(":");
    return [text.toLowerCase(), Number(level)];
  }

  function version(cell, name, number) {
    if (number) {
      cell.dataset[name] = number;
    } else {
      delete cell.dataset[name];
    }
  }

  globalThis.Journal = Object.assign(globalThis.Journal || {}, { Sheet });
})();
