// The dialog in which a lesson gets its class, subject, teachers, room, weeks and days.
(() => {
  "use strict";

  const byId = (id) => document.getElementById("ed-" + id);

  class LessonForm {
    constructor(plan, cycle, words, onSave) {
      this.plan = plan;
      this.cycle = cycle;
      this.words = words;
      this.dialog = byId("dialog");
      byId("form").addEventListener("submit", (event) => {
        event.preventDefault();
        this.dialog.close();
        onSave(this.lesson, this.read(), Number(byId("count").value) || 1);
      });
      byId("cancel").addEventListener("click", () => this.dialog.close());
    }

    fill() {
      const { names } = this.plan;
      const options = (list, optional) => [...optional ? [new Option("—", "")] : [], ...[...list.values()].map((entry) => new Option(entry.name, entry.id))];
      byId("g").replaceChildren(...options(names.groups));
      byId("s").replaceChildren(...options(names.subjects));
      ["t", "t2"].forEach((field) => byId(field).replaceChildren(...options(names.teachers, true)));
      byId("p").replaceChildren(...options(names.places, true));
      const box = byId("weeks");
      box.hidden = this.cycle < 2;
      box.querySelectorAll("label").forEach((old) => old.remove());
      for (let week = 0; week < this.cycle; week++) {
        const label = document.createElement("label");
        const check = Object.assign(document.createElement("input"), { type: "checkbox", value: String(week) });
        label.append(check, this.words.week.replace("{0}", String(week + 1)));
        box.append(label);
      }
    }

    // a lesson to change, or the beginning of a new one
    open(lesson) {
      this.lesson = lesson;
      this.fill();
      for (const field of ["g", "s", "t", "t2", "p"]) {
        byId(field).value = lesson[field] || (byId(field).required ? byId(field).value : "");
      }
      byId("from").value = lesson.from || "";
      byId("to").value = lesson.to || "";
      byId("weeks").querySelectorAll("input").forEach((check) => {
        check.checked = ((lesson.w || 1) >> (Number(check.value) % (lesson.c || 1)) & 1) === 1;
      });
      byId("count-field").hidden = Boolean(lesson.id);
      this.dialog.showModal();
    }

    read() {
      const id = (field) => Number(byId(field).value) || null;
      const chosen = [...byId("weeks").querySelectorAll("input:checked")].reduce((mask, check) => mask | 1 << Number(check.value), 0);
      const every = this.cycle < 2 || chosen === 0 || chosen === (1 << this.cycle) - 1;
      return {
        ...this.lesson,
        id: this.lesson.id || 0,
        g: id("g"),
        s: id("s"),
        t: id("t"),
        t2: id("t2"),
        p: id("p"),
        c: every ? 1 : this.cycle,
        w: every ? 1 : chosen,
        from: byId("from").value || null,
        to: byId("to").value || null,
      };
    }
  }

  globalThis.Timetable.LessonForm = LessonForm;
})();
