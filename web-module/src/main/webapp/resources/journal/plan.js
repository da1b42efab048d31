// The editor of a subject's plan: the table becomes fields, every act can be undone, and nothing is written before «save».
(() => {
  "use strict";

  const BIGGEST = 8 * 1024 * 1024;
  const UNDO_AT_MOST = 50;
  const table = document.getElementById("sp-table");
  const byId = (id) => document.getElementById(id);

  class Editor {
    constructor() {
      this.words = byId("sp-words").dataset;
      this.done = [];
      this.dirty = false;
      this.show([...table.tBodies[0].rows].map((row) => ({
        section: row.cells[1].textContent, title: row.cells[2].textContent, hours: Number(row.cells[3].textContent),
        homework: row.cells[4].textContent, workType: Number(row.dataset.type) || null,
      })));
      table.addEventListener("beforeinput", () => this.remember(), true);
      table.addEventListener("change", () => this.changed());
      table.addEventListener("input", () => this.changed());
      table.addEventListener("click", (event) => this.clicked(event));
      table.addEventListener("keydown", (event) => this.key(event));
      byId("sp-add").addEventListener("click", () => this.add());
      byId("sp-undo").addEventListener("click", () => this.undo());
      byId("sp-keep").addEventListener("click", () => this.keep());
      byId("sp-name").addEventListener("input", () => this.changed());
      byId("sp-book").addEventListener("change", (event) => this.book(event.target));
      addEventListener("beforeunload", (event) => { if (this.dirty) { event.preventDefault(); } });
    }

    get rows() {
      return [...table.tBodies[0].rows];
    }

    topics() {
      return this.rows.map((row) => {
        const field = (name) => row.querySelector(`[data-field="${name}"]`).value.trim();
        return {
          section: field("section") || null, title: field("title"), hours: Number(field("hours")),
          homework: field("homework") || null, workType: Number(field("workType")) || null,
        };
      });
    }

    show(topics) {
      table.tBodies[0].replaceChildren(...topics.map((topic) => this.row(topic)));
      this.count();
    }

    row(topic) {
      const row = document.createElement("tr");
      const { words } = this;
      const title = field("textarea", "title", words.topic, topic.title, 500);
      title.rows = 1;
      title.required = true;
      const hours = field("input", "hours", words.hours, topic.hours || 1);
      Object.assign(hours, { type: "number", min: 1, max: 40 });
      const type = byId("sp-types").cloneNode(true);
      type.removeAttribute("id");
      type.hidden = false;
      type.dataset.field = "workType";
      type.value = topic.workType || "";
      const acts = document.createElement("div");
      acts.className = "sp-acts";
      acts.append(act("up", "↑", words.up), act("down", "↓", words.down), act("split", "⑂", words.split), act("drop", "×", words.drop));
      [null, field("input", "section", words.section, topic.section, 200), title, hours,
        field("input", "homework", words.homework, topic.homework, 1000), type, acts].forEach((content) => {
        row.insertCell().append(...(content ? [content] : []));
      });
      return row;
    }

    count() {
      let hour = 0;
      this.rows.forEach((row) => {
        const hours = Number(row.querySelector('[data-field="hours"]').value) || 0;
        row.cells[0].textContent = hours > 1 ? `${hour + 1}–${hour + hours}` : String(hour + 1);
        hour += hours;
      });
      byId("sp-sum").textContent = this.words.sum.replace("{0}", this.rows.length).replace("{1}", hour);
      byId("sp-empty").hidden = this.rows.length > 0;
    }

    remember() {
      const now = this.topics();
      const last = this.done[this.done.length - 1];
      if (JSON.stringify(last) !== JSON.stringify(now)) {
        this.done.push(now);
      }
      this.done.splice(0, Math.max(0, this.done.length - UNDO_AT_MOST));
    }

    changed() {
      this.dirty = true;
      byId("sp-undo").disabled = this.done.length === 0;
      byId("sp-keep").disabled = false;
      this.count();
      this.say(this.words.unsaved);
    }

    say(text, bad) {
      byId("sp-say").textContent = text;
      byId("sp-say").className = bad ? "is-bad" : "";
    }

    clicked(event) {
      const button = event.target.closest("[data-act]");
      if (button) {
        this.act(button.dataset.act, button.closest("tr"));
      }
    }

    key(event) {
      const row = event.target.closest("tbody tr");
      if (row && event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
        event.preventDefault();
        const { field: name } = event.target.dataset;
        this.act(event.key === "ArrowUp" ? "up" : "down", row);
        row.querySelector(`[data-field="${name}"]`)?.focus();
      }
    }

    act(what, row) {
      this.remember();
      if (what === "up" && row.previousElementSibling) {
        row.previousElementSibling.before(row);
      } else if (what === "down" && row.nextElementSibling) {
        row.nextElementSibling.after(row);
      } else if (what === "split") {
        this.split(row);
      } else if (what === "drop") {
        (row.nextElementSibling || row.previousElementSibling)?.querySelector("textarea").focus();
        row.remove();
      }
      this.changed();
    }

    // the hours are shared out, the homework and the control work stay with the second part
    split(row) {
      const topic = this.topics()[this.rows.indexOf(row)];
      const first = Math.max(1, Math.floor(topic.hours / 2));
      const rest = { ...topic, hours: Math.max(1, topic.hours - first) };
      const second = this.row(rest);
      row.replaceWith(this.row({ ...topic, hours: first, homework: "", workType: null }), second);
      second.querySelector("textarea").focus();
    }

    add() {
      this.remember();
      const last = this.topics().pop();
      const row = this.row({ section: last?.section, title: "", hours: 1 });
      table.tBodies[0].append(row);
      row.querySelector("textarea").focus();
      this.changed();
    }

    undo() {
      const before = this.done.pop();
      if (before) {
        this.show(before);
        this.changed();
      }
    }

    faulty() {
      let first = null;
      table.querySelectorAll("textarea, input[type=number]").forEach((one) => {
        const wrong = !one.value.trim() || !one.checkValidity();
        one.classList.toggle("is-wrong", wrong);
        first = first || (wrong ? one : null);
      });
      first?.focus();
      return Boolean(first) || !byId("sp-name").value.trim();
    }

    async keep() {
      if (this.faulty()) {
        this.say(this.words.faulty, true);
        return;
      }
      byId("sp-keep").disabled = true;
      const order = {
        plan: Number(table.dataset.plan), seenVersion: Number(table.dataset.version), name: byId("sp-name").value,
        parallel: Number(table.dataset.parallel), topics: this.topics(),
      };
      try {
        await sent(`/data/plans/${table.dataset.plan}`, order);
        table.dataset.version = order.seenVersion + 1;
        this.dirty = false;
        this.say(this.words.saved);
      } catch (refused) {
        byId("sp-keep").disabled = false;
        this.say(refused.message || this.words.lost, true);
      }
    }

    async book(input) {
      const [file] = input.files;
      const place = byId("sp-found");
      if (!file) {
        return;
      }
      place.textContent = file.size > BIGGEST ? this.words.toolarge : this.words.reading;
      if (file.size > BIGGEST) {
        return;
      }
      try {
        const read = await sent(`/data/plans/${table.dataset.plan}/read`, { name: file.name, content: await base64(file) });
        this.found(read, place);
      } catch (refused) {
        place.textContent = refused.message || this.words.lost;
      }
      input.value = "";
    }

    found({ topics, faults }, place) {
      if (faults.length) {
        const list = document.createElement("ul");
        list.append(...faults.map((fault) => Object.assign(document.createElement("li"), { textContent: fault })));
        place.replaceChildren(this.words.faults, list);
        return;
      }
      const before = this.topics();
      this.remember();
      this.show(topics);
      this.changed();
      const same = topics.filter((topic, i) => before[i]?.title === topic.title && before[i]?.hours === topic.hours).length;
      const hours = topics.reduce((sum, topic) => sum + topic.hours, 0);
      place.textContent = this.words.found.replace("{0}", topics.length).replace("{1}", hours).replace("{2}", before.length)
        .replace("{3}", same);
    }
  }

  function field(element, name, label, value, letters) {
    const one = document.createElement(element);
    one.dataset.field = name;
    one.setAttribute("aria-label", label);
    if (letters) {
      one.maxLength = letters;
    }
    one.value = value || "";
    return one;
  }

  function act(what, sign, label) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet";
    button.dataset.act = what;
    button.textContent = sign;
    button.title = label;
    button.setAttribute("aria-label", label);
    return button;
  }

  async function sent(address, order) {
    const response = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify(order),
    });
    const told = response.status === 204 ? {} : await response.json().catch(() => ({}));
    if (!response.ok) {
      throw new Error(told.message || "");
    }
    return told;
  }

  function base64(file) {
    return new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.addEventListener("load", () => resolve(reader.result.slice(reader.result.indexOf(",") + 1)));
      reader.addEventListener("error", () => reject(reader.error));
      reader.readAsDataURL(file);
    });
  }

  // for a reader who may not change it the numbers of the hours are all that is missing
  function number() {
    let hour = 0;
    [...table.tBodies[0].rows].forEach((row) => {
      const hours = Number(row.cells[3].textContent);
      row.cells[0].textContent = hours > 1 ? `${hour + 1}–${hour + hours}` : String(hour + 1);
      hour += hours;
    });
    byId("sp-empty").hidden = table.tBodies[0].rows.length > 0;
  }

  if (table.dataset.edit) {
    new Editor();
  } else {
    number();
  }
})();
