// A plan of the timetable in the browser: its lessons, their names, what is wrong with them, and the way to the server.
(() => {
  "use strict";

  class Plan extends EventTarget {
    constructor(id, words) {
      super();
      this.url = "/data/timetable/plan/" + id;
      this.words = words;
      this.lessons = new Map();
      this.queue = Promise.resolve();
    }

    async load() {
      const sheet = await this.ask("");
      const byId = (list) => new Map(list.map((entry) => [entry.id, entry]));
      this.names = { groups: byId(sheet.names.groups), subjects: byId(sheet.names.subjects), teachers: byId(sheet.names.teachers), places: byId(sheet.names.places) };
      this.take(sheet.plan);
    }

    take(answer) {
      if (answer.whole) {
        this.lessons = new Map();
      }
      answer.removed.forEach((id) => this.lessons.delete(id));
      answer.lessons.forEach((lesson) => this.lessons.set(lesson.id, lesson));
      Object.assign(this, { version: answer.version, clashes: answer.clashes, breaches: answer.breaches, undo: answer.undo, redo: answer.redo });
      this.why = new Map();
      const add = (id, text) => this.why.set(id, [...this.why.get(id) || [], text]);
      answer.clashes.forEach((clash) => {
        add(clash.a, clash.why);
        add(clash.b, clash.back);
      });
    }

    // steps go out one after another: each names the version that the answer to the former one told
    step(path, order, said) {
      this.queue = this.queue.then(async () => {
        try {
          const before = new Set(this.lessons.keys());
          this.take(await this.ask(path, { version: this.version, ...order }));
          this.tell("changed", { said, fresh: [...this.lessons.keys()].filter((id) => !before.has(id)) });
        } catch (error) {
          await this.refused(error);
        }
      });
      return this.queue;
    }

    async refused(error) {
      if (error.status === 409) {
        await this.load();
        this.tell("changed", { said: this.words.changed, bad: true, fresh: [] });
      } else {
        this.tell("refused", { said: error.message || this.words.unreachable });
      }
    }

    cells(lesson) {
      return this.ask("/cells?lesson=" + lesson);
    }

    async ask(path, order) {
      let response;
      try {
        response = await fetch(this.url + path, order === undefined
          ? { headers: { Accept: "application/json" }, credentials: "same-origin" }
          : { method: "POST", headers: { "Content-Type": "application/json", Accept: "application/json" }, body: JSON.stringify(order), credentials: "same-origin" });
      } catch {
        throw new Error(this.words.unreachable);
      }
      const answer = await response.json().catch(() => ({}));
      if (!response.ok) {
        throw Object.assign(new Error(answer.message || this.words.unreachable), { status: response.status });
      }
      return answer;
    }

    tell(type, detail) {
      this.dispatchEvent(new CustomEvent(type, { detail }));
    }

    name(kind, id) {
      const found = id && this.names[kind].get(id);
      return found ? found.name : "";
    }

    classesOf(group) {
      const found = this.names.groups.get(group);
      return found && found.kind !== "CLASS" ? found.parents : [group];
    }

    belongs(lesson, by, of) {
      return {
        class: () => lesson.g === of || this.classesOf(lesson.g).includes(of),
        teacher: () => lesson.t === of || lesson.t2 === of,
        room: () => lesson.p === of,
        day: () => lesson.d === of,
      }[by]();
    }

    what(lesson) {
      return `${this.name("groups", lesson.g)}, ${this.name("subjects", lesson.s)}`;
    }
  }

  globalThis.Timetable = { Plan };
})();
