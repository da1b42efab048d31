// The timetable under the hands: the mouse drags, fingers tap, the keyboard moves; what is forbidden is seen while a lesson is held.
(() => {
  "use strict";

  const { Plan, LessonForm } = globalThis.Timetable;
  const LAST_SHOWN = 8;
  const NARROW = 640;
  const byId = (id) => document.getElementById("ed-" + id);
  const root = document.getElementById("editor");
  const words = byId("words").dataset;
  const language = document.documentElement.lang || "ru";
  const filled = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (all, i) => values[i] ?? "");
  const make = (tag, look, text) => {
    const node = document.createElement(tag);
    node.className = look || "";
    if (text !== undefined) {
      node.textContent = text;
    }
    return node;
  };
  // 5 January 1970 was a Monday
  const weekday = (day, style) => new Intl.DateTimeFormat(language, { weekday: style, timeZone: "UTC" }).format(new Date(Date.UTC(1970, 0, 4 + day)));

  class Editor {
    constructor() {
      this.draft = root.dataset.draft === "true";
      this.plan = new Plan(root.dataset.plan, words);
      this.form = new LessonForm(this.plan, Number(root.dataset.cycle), words, (lesson, value, count) => this.save(lesson, value, count));
      this.by = "class";
      this.row = 1;
      this.column = 0;
      this.chosen = null;
      this.held = null;
      this.dragging = false;
      this.clipboard = null;
      this.harm = new Map();
      this.plan.addEventListener("changed", ({ detail }) => this.changed(detail));
      this.plan.addEventListener("refused", ({ detail }) => this.say(detail.said, true));
      this.listen();
      this.start();
    }

    async start() {
      try {
        await this.plan.load();
      } catch (error) {
        this.say(error.message, true);
        return;
      }
      this.offer();
      this.draw();
    }

    listen() {
      byId("by").addEventListener("change", () => { this.by = byId("by").value; this.offer(); this.draw(); });
      byId("of").addEventListener("change", () => this.draw());
      byId("undo").addEventListener("click", () => this.undo());
      byId("redo").addEventListener("click", () => this.redo());
      byId("add").addEventListener("click", () => this.add());
      byId("add").hidden = !this.draft;
      byId("undo").hidden = byId("redo").hidden = !this.draft;
      byId("chosen").addEventListener("click", (event) => this.act(event.target.dataset.act));
      for (const place of [byId("frame"), byId("tray")]) {
        place.addEventListener("keydown", (event) => this.key(event));
        place.addEventListener("click", (event) => this.clicked(event));
        place.addEventListener("dblclick", (event) => this.doubled(event));
        place.addEventListener("focusin", (event) => this.focused(event));
        place.addEventListener("dragstart", (event) => this.dragged(event));
        place.addEventListener("dragover", (event) => this.over(event));
        place.addEventListener("drop", (event) => this.dropped(event));
        place.addEventListener("dragend", () => { this.dragging = false; this.leave(); });
      }
      byId("trouble").addEventListener("click", (event) => this.show(event.target.closest("button")));
    }

    // ---- what is seen

    offer() {
      const { names } = this.plan;
      const lists = {
        class: () => [...names.groups.values()].filter((g) => g.kind === "CLASS"),
        teacher: () => [...names.teachers.values()],
        room: () => [...names.places.values()],
        day: () => [1, 2, 3, 4, 5, 6].map((day) => ({ id: day, name: weekday(day, "long") })),
      };
      const kept = byId("of").value;
      byId("of").replaceChildren(...lists[this.by]().map((entry) => new Option(entry.name, entry.id)));
      if ([...byId("of").options].some((option) => option.value === kept)) {
        byId("of").value = kept;
      }
    }

    get of() {
      return Number(byId("of").value);
    }

    columns() {
      if (this.by === "day") {
        return [...this.plan.names.groups.values()].filter((g) => g.kind === "CLASS").map((g) => ({ name: g.name, group: g.id, day: this.of }));
      }
      const last = [...this.plan.lessons.values()].some((l) => l.d === 7) ? 7 : 6;
      return Array.from({ length: last }, (none, i) => ({ name: weekday(i + 1, innerWidth < NARROW ? "short" : "long"), day: i + 1 }));
    }

    draw() {
      const shown = [...this.plan.lessons.values()].filter((l) => l.d && this.plan.belongs(l, this.by, this.of));
      this.cols = this.columns();
      this.last = Math.max(LAST_SHOWN, ...shown.map((l) => l.n));
      this.column = Math.min(this.column, this.cols.length - 1);
      this.row = Math.min(this.row, this.last);
      const table = make("table", this.by === "day" ? "ed-table is-day" : "ed-table");
      table.setAttribute("role", "grid");
      table.setAttribute("aria-label", byId("of").selectedOptions[0]?.text || "");
      const head = table.createTHead().insertRow();
      head.append(this.heading(words.number, "col"));
      this.cols.forEach((column) => head.append(this.heading(column.name, "col")));
      const body = table.createTBody();
      for (let number = 0; number <= this.last; number++) {
        const line = body.insertRow();
        line.append(this.heading(String(number), "row"));
        this.cols.forEach((column) => this.cell(line, column, number, shown));
      }
      byId("frame").replaceChildren(table);
      this.tray();
      this.troubles();
      byId("undo").disabled = !this.plan.undo;
      byId("redo").disabled = !this.plan.redo;
      this.paint();
    }

    heading(text, scope) {
      const cell = make("th", "", text);
      cell.scope = scope;
      return cell;
    }

    cell(line, column, number, shown) {
      const cell = line.insertCell();
      cell.setAttribute("role", "gridcell");
      cell.dataset.d = column.day;
      cell.dataset.n = number;
      cell.tabIndex = number === this.row && this.cols[this.column] === column ? 0 : -1;
      const lessons = shown.filter((l) => l.d === column.day && l.n === number
        && (!column.group || this.plan.belongs(l, "class", column.group)));
      cell.append(...lessons.map((lesson) => this.card(lesson)));
    }

    card(lesson) {
      const card = make("div", "ed-lesson");
      card.dataset.id = lesson.id;
      card.draggable = this.draft;
      const why = this.plan.why.get(lesson.id) || [];
      card.classList.toggle("ed-bad", why.length > 0);
      card.classList.toggle("is-chosen", this.chosen === lesson.id);
      card.append(make("b", "", this.plan.name("subjects", lesson.s)));
      const group = this.plan.name("groups", lesson.g);
      const parts = [
        (this.by === "day" ? this.plan.names.groups.get(lesson.g)?.kind !== "CLASS" : this.by !== "class" || lesson.g !== this.of) && group,
        this.by !== "teacher" && [this.plan.name("teachers", lesson.t), this.plan.name("teachers", lesson.t2)].filter(Boolean).join(", "),
        this.by !== "room" && this.plan.name("places", lesson.p),
        this.weeks(lesson),
      ].filter(Boolean);
      card.append(...parts.map((part) => make("small", "", part)));
      if (why.length) {
        card.title = why.join("\n");
        card.append(make("span", "sr", why.join(". ")));
      }
      return card;
    }

    weeks(lesson) {
      const days = [lesson.from, lesson.to].filter(Boolean).length ? `${lesson.from || "…"} – ${lesson.to || "…"}` : "";
      const weeks = Array.from({ length: lesson.c }, (none, i) => i).filter((i) => lesson.w >> i & 1).map((i) => i + 1);
      return [lesson.c > 1 ? filled(words.weekbadge, weeks.join(", "), lesson.c) : "", days].filter(Boolean).join(" · ");
    }

    tray() {
      const waiting = [...this.plan.lessons.values()].filter((l) => !l.d)
        .sort((a, b) => this.near(b) - this.near(a) || this.plan.what(a).localeCompare(this.plan.what(b), language));
      byId("tray-count").textContent = waiting.length ? `· ${waiting.length}` : "";
      byId("tray").replaceChildren(...waiting.length ? waiting.map((lesson) => {
        const card = this.card(lesson);
        card.tabIndex = 0;
        card.setAttribute("role", "button");
        card.classList.toggle("ed-far", !this.near(lesson));
        return card;
      }) : [make("p", "muted", words.traynone)]);
    }

    near(lesson) {
      return this.by === "day" || this.plan.belongs(lesson, this.by, this.of) ? 1 : 0;
    }

    troubles() {
      const { clashes, breaches, lessons } = this.plan;
      const lines = [
        ...clashes.map((c) => ({ id: c.a, text: `${this.plan.what(lessons.get(c.a))}: ${c.why}`, time: this.when(lessons.get(c.a)) })),
        ...breaches.map((b) => ({ group: b.group, text: b.text, soft: true })),
      ];
      byId("trouble-count").textContent = lines.length ? `· ${lines.length}` : "";
      byId("trouble").replaceChildren(...lines.length ? lines.slice(0, 200).map((line) => {
        const item = make("li", line.soft ? "ed-soft" : "ed-hard");
        const button = make("button", "quiet", line.time ? `${line.time}. ${line.text}` : line.text);
        button.type = "button";
        Object.assign(button.dataset, line.id ? { lesson: line.id } : { group: line.group });
        item.append(button);
        return item;
      }) : [make("li", "muted", words.alright)]);
    }

    when(lesson) {
      return lesson.d ? filled(words.when, weekday(lesson.d, "short"), lesson.n) : words.trayname;
    }

    // goes to where something is wrong
    show(button) {
      if (!button) {
        return;
      }
      const lesson = this.plan.lessons.get(Number(button.dataset.lesson));
      const group = lesson ? this.plan.classesOf(lesson.g)[0] : Number(button.dataset.group);
      this.by = byId("by").value = "class";
      this.offer();
      byId("of").value = String(group);
      if (lesson) {
        this.chosen = lesson.id;
        this.row = lesson.n;
        this.column = lesson.d - 1;
      }
      this.draw();
      this.describe();
      byId("frame").querySelector('[tabindex="0"]')?.focus();
    }

    // ---- what is held, and where it may go

    async take(id) {
      if (!this.draft || !this.plan.lessons.has(id)) {
        return;
      }
      this.held = this.chosen = id;
      this.harm = new Map();
      this.paint();
      this.describe();
      this.say(filled(words.held, this.plan.what(this.plan.lessons.get(id))));
      try {
        const cells = await this.plan.cells(id);
        if (this.held === id) {
          this.harm = new Map(cells.map((cell) => [`${cell.d}-${cell.n}`, cell]));
          this.paint();
        }
      } catch (error) {
        this.say(error.message, true);
      }
    }

    leave() {
      this.held = null;
      this.swapping = false;
      this.harm = new Map();
      this.paint();
    }

    paint() {
      root.classList.toggle("is-held", Boolean(this.held));
      root.querySelectorAll(".ed-lesson").forEach((card) => {
        const id = Number(card.dataset.id);
        card.classList.toggle("is-chosen", id === this.chosen);
        card.classList.toggle("is-held", id === this.held);
      });
      byId("frame").querySelectorAll("td").forEach((cell) => {
        const harm = this.harm.get(`${cell.dataset.d}-${cell.dataset.n}`);
        cell.classList.toggle("ed-no", Boolean(this.held && harm && harm.clash));
        cell.classList.toggle("ed-hm", Boolean(this.held && harm && !harm.clash));
        cell.classList.toggle("ed-yes", Boolean(this.held && this.harm.size && !harm));
        cell.title = this.held && harm ? harm.why.join("\n") : "";
      });
      // while the mouse drags, the bar would lie over the cells below, and a page that moves under it ends the dragging
      root.classList.toggle("is-dragging", this.dragging);
      if (!this.dragging) {
        byId("chosen").hidden = !this.chosen || !this.plan.lessons.has(this.chosen);
      }
    }

    describe() {
      const lesson = this.plan.lessons.get(this.chosen);
      if (lesson) {
        const why = this.plan.why.get(lesson.id) || [];
        const who = [this.plan.name("teachers", lesson.t), this.plan.name("teachers", lesson.t2), this.plan.name("places", lesson.p)].filter(Boolean).join(", ");
        byId("chosen-what").textContent = [this.plan.what(lesson), who, this.when(lesson), ...why].filter(Boolean).join(" · ");
        byId("chosen").querySelectorAll("[data-act]").forEach((button) => { button.hidden = !this.draft && button.dataset.act !== "leave"; });
      }
      this.paint();
    }

    // ---- steps

    put(id, cell) {
      const lesson = this.plan.lessons.get(id);
      const column = this.cols[cell.cellIndex - 1];
      if (column.group && !this.plan.belongs(lesson, "class", column.group)) {
        this.say(words.otherclass, true);
        return;
      }
      this.change("PUT", id, { ...lesson, d: Number(cell.dataset.d), n: Number(cell.dataset.n) });
    }

    change(kind, lesson, value, more = {}) {
      if (!this.draft) {
        return;
      }
      const said = kind === "PUT" && value.d ? filled(words.put, this.plan.what(value), this.when(value)) : words.saved;
      this.leave();
      this.plan.step("/change", { kind, lesson, with: 0, count: 1, value, ...more }, said);
    }

    swap(one, other) {
      this.change("SWAP", one, this.plan.lessons.get(one), { with: other });
    }

    undo() {
      this.plan.step("/undo", {}, words.undone);
    }

    redo() {
      this.plan.step("/redo", {}, words.redone);
    }

    add() {
      const begun = { class: { g: this.of }, teacher: { t: this.of }, room: { p: this.of }, day: {} }[this.by];
      this.form.open({ d: 0, n: 0, ...begun });
    }

    save(lesson, value, count) {
      this.change(lesson.id ? "EDIT" : "ADD", lesson.id || 0, value, { count });
    }

    changed({ said, bad, fresh }) {
      if (fresh.length === 1) {
        this.chosen = fresh[0];
      }
      const inTray = document.activeElement?.closest("#ed-tray");
      const had = byId("frame").contains(document.activeElement);
      this.draw();
      this.describe();
      if (had || inTray) {
        byId("frame").querySelector('[tabindex="0"]')?.focus();
      }
      const why = this.plan.why.get(this.chosen);
      this.say(why ? `${said} ${why.join(". ")}` : said, bad || Boolean(why));
    }

    say(text, bad) {
      byId("status").textContent = text;
      byId("status").classList.toggle("is-bad", Boolean(bad));
    }

    // ---- the mouse and fingers

    clicked(event) {
      const card = event.target.closest(".ed-lesson");
      const cell = event.target.closest("td");
      if (cell) {
        this.go(Number(cell.dataset.n), cell.cellIndex - 1);
      }
      if (this.swapping && card && Number(card.dataset.id) !== this.held) {
        this.swap(this.held, Number(card.dataset.id));
      } else if (this.held && cell && (!card || Number(card.dataset.id) !== this.held)) {
        this.put(this.held, cell);
      } else if (this.held && event.currentTarget === byId("tray") && !card) {
        this.toTray(this.held);
      } else if (card) {
        this.chosen = Number(card.dataset.id);
        this.describe();
      }
    }

    doubled(event) {
      const card = event.target.closest(".ed-lesson");
      if (card && this.draft) {
        this.form.open(this.plan.lessons.get(Number(card.dataset.id)));
      }
    }

    dragged(event) {
      const id = Number(event.target.dataset.id);
      event.dataTransfer.setData("text/plain", String(id));
      event.dataTransfer.effectAllowed = "copyMove";
      this.dragging = true;
      setTimeout(() => this.take(id));
    }

    over(event) {
      const place = event.target.closest("td, #ed-tray");
      if (this.held && place) {
        event.preventDefault();
        event.dataTransfer.dropEffect = event.ctrlKey ? "copy" : "move";
        const harm = this.harm.get(`${place.dataset.d}-${place.dataset.n}`);
        const at = place.dataset.d ? this.when({ d: Number(place.dataset.d), n: Number(place.dataset.n) }) : words.trayname;
        const text = `${at}: ${harm ? harm.why.join(". ") : words.free}`;
        if (byId("status").textContent !== text) {
          this.say(text, Boolean(harm));
        }
      }
    }

    dropped(event) {
      const cell = event.target.closest("td");
      const card = event.target.closest(".ed-lesson");
      const { held } = this;
      event.preventDefault();
      this.dragging = false;
      if (!held) {
        return;
      }
      if (!cell) {
        this.toTray(held);
      } else if (event.shiftKey && card && Number(card.dataset.id) !== held) {
        this.swap(held, Number(card.dataset.id));
      } else if (event.ctrlKey) {
        this.copyTo(held, cell);
      } else {
        this.put(held, cell);
      }
    }

    toTray(id) {
      this.change("PUT", id, { ...this.plan.lessons.get(id), d: 0, n: 0 });
    }

    copyTo(id, cell) {
      const lesson = this.plan.lessons.get(id);
      this.change("COPY", id, { ...lesson, d: Number(cell.dataset.d), n: Number(cell.dataset.n) });
    }

    act(name) {
      const lesson = this.plan.lessons.get(this.chosen);
      if (!lesson) {
        return;
      }
      ({
        take: () => this.take(lesson.id),
        swap: () => this.take(lesson.id).then(() => { this.swapping = true; this.say(words.swaphow); }),
        copy: () => { this.clipboard = lesson.id; this.change("COPY", lesson.id, { ...lesson, d: 0, n: 0 }); },
        edit: () => this.form.open(lesson),
        tray: () => this.toTray(lesson.id),
        remove: () => this.change("REMOVE", lesson.id, lesson),
        leave: () => { this.leave(); this.chosen = null; this.paint(); this.say(""); },
      }[name] || (() => {}))();
    }

    // ---- the keyboard

    go(row, column) {
      this.row = Math.max(0, Math.min(this.last, row));
      this.column = Math.max(0, Math.min(this.cols.length - 1, column));
      byId("frame").querySelector("tbody").rows[this.row].cells[this.column + 1].focus();
    }

    focused(event) {
      const cell = event.target.closest("td");
      if (cell) {
        byId("frame").querySelectorAll('td[tabindex="0"]').forEach((old) => { old.tabIndex = -1; });
        cell.tabIndex = 0;
        this.row = Number(cell.dataset.n);
        this.column = cell.cellIndex - 1;
      } else if (event.target.dataset.id && !this.held) {
        this.chosen = Number(event.target.dataset.id);
        this.describe();
        return;
      }
      if (cell && this.held) {
        const harm = this.harm.get(`${cell.dataset.d}-${cell.dataset.n}`);
        this.say(`${this.when({ d: Number(cell.dataset.d), n: Number(cell.dataset.n) })}: ${harm ? harm.why.join(". ") : words.free}`, Boolean(harm));
      }
    }

    // the lesson of the focused cell, or card; the chosen one goes first where there are several
    under(target) {
      const cards = [...(target.closest("td") || target.parentElement).querySelectorAll(".ed-lesson")];
      const own = target.closest(".ed-lesson") || cards.find((card) => Number(card.dataset.id) === this.chosen) || cards[0];
      return own ? Number(own.dataset.id) : null;
    }

    key(event) {
      const cell = event.target.closest("td");
      const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
      if (cell && steps[event.key] && !event.ctrlKey && !event.altKey) {
        event.preventDefault();
        this.go(this.row + steps[event.key][0], this.column + steps[event.key][1]);
        return;
      }
      const done = (event.ctrlKey || event.metaKey) ? this.control(event.code, event.target) : this.plain(event, cell);
      if (done) {
        event.preventDefault();
      }
    }

    plain(event, cell) {
      const lesson = this.under(event.target);
      switch (event.key) {
        case "Enter":
          this.entered(cell, lesson, event.shiftKey);
          return true;
        case " ":
          this.next(cell);
          return true;
        case "Escape":
          this.leave();
          this.say(words.left);
          return true;
        case "Delete":
          this.deleted(lesson);
          return true;
        case "F2":
          if (lesson && this.draft) {
            this.form.open(this.plan.lessons.get(lesson));
          }
          return true;
        default:
          return false;
      }
    }

    entered(cell, lesson, shift) {
      if (!this.held) {
        if (lesson) {
          this.take(lesson);
        } else {
          this.say(words.empty);
        }
      } else if (cell && (shift || this.swapping) && lesson && lesson !== this.held) {
        this.swap(this.held, lesson);
      } else if (cell) {
        this.put(this.held, cell);
      } else {
        this.take(lesson);
      }
    }

    next(cell) {
      const ids = cell ? [...cell.querySelectorAll(".ed-lesson")].map((card) => Number(card.dataset.id)) : [];
      if (ids.length) {
        this.chosen = ids[(ids.indexOf(this.chosen) + 1) % ids.length];
        this.describe();
        this.say(byId("chosen-what").textContent);
      }
    }

    deleted(id) {
      const lesson = this.plan.lessons.get(id);
      if (lesson && lesson.d) {
        this.toTray(id);
      } else if (lesson) {
        this.change("REMOVE", id, lesson);
      }
    }

    control(code, target) {
      const lesson = this.under(target);
      const cell = target.closest("td");
      const acts = {
        KeyZ: () => this.undo(),
        KeyY: () => this.redo(),
        KeyC: () => { this.clipboard = lesson; this.say(lesson ? filled(words.copied, this.plan.what(this.plan.lessons.get(lesson))) : words.empty); },
        KeyX: () => lesson && this.take(lesson),
        KeyV: () => this.clipboard && this.plan.lessons.has(this.clipboard) && cell && this.copyTo(this.clipboard, cell),
      };
      if (!acts[code]) {
        return false;
      }
      acts[code]();
      return true;
    }
  }

  globalThis.Timetable.editor = new Editor();
})();
