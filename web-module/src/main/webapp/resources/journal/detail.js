// What stands behind a mark: comments, a debt's last day, the work done again; and the question why a mark of an earlier day is changed.
(() => {
  "use strict";

  const { asked, chosen, filled } = globalThis.Journal;
  const byId = (id) => document.getElementById(id);
  const URL = "/data/journal/mark";

  class Detail {
    /** @param onChange is told the cell as it is then, and whether anything is said of the mark */
    constructor(words, onChange) {
      this.words = words;
      this.onChange = onChange;
      byId("journal-note").addEventListener("submit", (event) => this.note(event));
      byId("journal-retake").addEventListener("submit", (event) => this.retake(event, byId("journal-retake-text").value));
      byId("journal-retake-undo").addEventListener("click", (event) => this.retake(event, ""));
    }

    /** @param place lesson, year, work, pupil, period */
    async open(place, whose) {
      this.place = place;
      byId("journal-detail-whose").textContent = whose;
      if (await this.run(() => asked(`${URL}?${new URLSearchParams(place)}`))) {
        await chosen(byId("journal-detail"));
      }
    }

    async run(step) {
      const fault = byId("journal-detail-fault");
      fault.textContent = "";
      try {
        this.show(await step());
        return true;
      } catch (error) {
        fault.textContent = error.message || this.words.unreachable;
        return byId("journal-detail").open || this.nothing();
      }
    }

    nothing() {
      byId("journal-note").hidden = true;
      byId("journal-retake").hidden = true;
      return true;
    }

    show(detail) {
      const { cell, editable } = detail;
      this.detail = detail;
      byId("journal-detail-mark").textContent = cell.mark || "—";
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
      let done = false;
      await this.run(async () => {
        const detail = await asked(URL + what, order);
        done = true;
        this.onChange(detail.cell, Boolean(detail.comment || detail.staffComment));
        return detail;
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
