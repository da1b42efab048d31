// What stands behind a cell: comments to the mark, a debt's last day, the work done again, words beside the attendance; and the question why
// a mark of an earlier day is changed.
(() => {
  "use strict";

  const { asked, chosen, filled } = globalThis.Journal;
  const byId = (id) => document.getElementById(id);
  const URL = "/data/journal/mark";
  const ENTRY = "/data/journal/entry";

  class Detail {
    /**
     * @param onChange is told the cell as it is then, and whether anything is said of the mark
     * @param onEntry  is told the place and the attendance's new version
     */
    constructor(words, onChange, onEntry) {
      this.words = words;
      this.onChange = onChange;
      this.onEntry = onEntry;
      byId("journal-entry").addEventListener("submit", (event) => this.say(event));
      byId("journal-note").addEventListener("submit", (event) => this.note(event));
      byId("journal-retake").addEventListener("submit", (event) => this.retake(event, byId("journal-retake-text").value));
      byId("journal-retake-undo").addEventListener("click", (event) => this.retake(event, ""));
    }

    /** @param place lesson, year, work (0: there is no mark), pupil, period */
    async open(place, whose) {
      const { lesson, year, pupil, work } = place;
      this.place = place;
      byId("journal-detail-whose").textContent = whose;
      byId("journal-detail-fault").textContent = "";
      byId("journal-entry").hidden = true;
      this.nothing();
      await Promise.all([
        work ? this.run(async () => this.show(await asked(`${URL}?${new URLSearchParams(place)}`))) : null,
        this.run(async () => this.showEntry(await asked(`${ENTRY}?${new URLSearchParams({ lesson, year, pupil })}`))),
      ]);
      await chosen(byId("journal-detail"));
    }

    async run(step) {
      try {
        await step();
        return true;
      } catch (error) {
        byId("journal-detail-fault").textContent = error.message || this.words.unreachable;
        return false;
      }
    }

    nothing() {
      byId("journal-detail-mark").parentElement.hidden = true;
      byId("journal-note").hidden = true;
      byId("journal-retake").hidden = true;
    }

    showEntry(entry) {
      this.entry = entry;
      byId("journal-entry").hidden = false;
      byId("journal-entry-letter").textContent = entry.letter;
      byId("journal-entry-remark").value = entry.remark || "";
      byId("journal-entry-note").value = entry.note || "";
      [...byId("journal-entry").elements].forEach((field) => { field.disabled = !entry.editable; });
    }

    async say(event) {
      event.preventDefault();
      const { lesson, year, pupil } = this.place;
      byId("journal-detail-fault").textContent = "";
      const done = await this.run(async () => {
        this.showEntry(await asked(ENTRY, {
          lesson, year, pupil, remark: byId("journal-entry-remark").value, note: byId("journal-entry-note").value, seen: this.entry.version,
        }));
        this.onEntry(this.place, this.entry.version);
      });
      if (done) {
        byId("journal-detail").close();
      }
    }

    show(detail) {
      const { cell, editable } = detail;
      this.detail = detail;
      byId("journal-detail-mark").parentElement.hidden = !cell.mark;
      byId("journal-detail-mark").textContent = cell.mark || "";
      byId("journal-detail-mark").className = "g" + cell.level;
      byId("journal-detail-old").textContent = cell.old || "";
      byId("journal-note").hidden = !cell.mark;
      byId("journal-note-family").value = detail.comment || "";
      byId("journal-note-staff").value = detail.staffComment || "";
      byId("journal-note-due").value = detail.due || "";
      byId("journal-note-debt").hidden = !detail.due;
      byId("journal-retake").hidden = !editable || !cell.mark || Boolean(detail.due);
      byId("journal-retake-text").value = "";
      byId("journal-retake-undo").hidden = !cell.old;
      byId("journal-retake-undo").textContent = filled(byId("journal-retake-undo").dataset.text, cell.old || "");
      [...byId("journal-note").elements].forEach((field) => { field.disabled = !editable; });
    }

    note(event) {
      event.preventDefault();
      this.change("/note", {
        comment: byId("journal-note-family").value,
        staffComment: byId("journal-note-staff").value,
        due: this.detail.due ? byId("journal-note-due").value : null,
      });
    }

    retake(event, text) {
      event.preventDefault();
      this.change("/retake", { text, reason: byId("journal-retake-reason").value });
    }

    async change(what, said) {
      const order = { place: { ...this.place, period: this.place.period || null }, seen: this.detail.cell.markVersion, ...said };
      byId("journal-detail-fault").textContent = "";
      const done = await this.run(async () => {
        const detail = await asked(URL + what, order);
        this.show(detail);
        this.onChange(detail.cell, Boolean(detail.comment || detail.staffComment));
      });
      if (done) {
        byId("journal-detail").close();
      }
    }
  }

  /** Asks for a reason where the school wants one, once for all that was refused together, and orders the same again with it. */
  class Reasons {
    constructor(queue) {
      this.queue = queue;
      this.refused = [];
      queue.addEventListener("refused", ({ detail }) => this.hear(detail));
    }

    hear({ order, answer }) {
      if (answer.reason === "journal.refusal.REASON_NEEDED" && document.visibilityState === "visible") {
        this.refused.push(order);
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.ask(), 0);
      }
    }

    async ask() {
      const dialog = byId("journal-reason");
      if (dialog.open || !this.refused.length) {
        return;
      }
      const orders = this.refused.splice(0);
      byId("journal-reason-text").value = "";
      const choice = await chosen(dialog);
      const reason = byId("journal-reason-text").value.trim();
      if (choice === "send" && reason) {
        await this.queue.addAll(orders.map(({ url, text, about, body }) => ({ url, text, about, body: { ...body, reason } })));
      } else {
        await this.queue.dismiss(this.queue.unsolved().filter((o) => orders.some((refused) => refused.id === o.id)));
      }
      this.ask();
    }
  }

  globalThis.Journal = Object.assign(globalThis.Journal || {}, { Detail, Reasons });
})();
