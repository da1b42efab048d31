// The lesson's own part of its page: topic, plan, works, note, files. What is typed stands in the browser until the server has it.
(() => {
  "use strict";

  const PAUSE = 900;
  const AGAIN = 8000;
  const byId = (id) => document.getElementById(id);
  const head = byId("lesson");
  const words = byId("ls-words").dataset;
  const about = { lesson: Number(head.dataset.lesson), year: Number(head.dataset.year) };

  async function sent(address, order, method = "POST") {
    const response = await fetch(address, {
      method,
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: order && JSON.stringify(order),
      credentials: "same-origin",
    });
    const told = response.status === 204 ? {} : await response.json().catch(() => ({}));
    if (!response.ok) {
      throw Object.assign(new Error(told.message || words.lost), { status: response.status });
    }
    return told;
  }

  // a field of words that saves itself after a pause; a draft outlives a closed page and a lost connection
  class Draft {
    constructor(field, line, save) {
      Object.assign(this, { field, line, save, timer: 0 });
      this.store = `dnevnik.lesson.${head.dataset.person}.${about.lesson}.${field.id}`;
      this.saved = field.value;
      const left = stored(this.store);
      if (left !== null && left !== this.saved && !field.readOnly) {
        field.value = left;
        this.soon(0);
      }
      field.addEventListener("input", () => { keep(this.store, field.value); this.soon(PAUSE); });
      field.addEventListener("blur", () => this.soon(0));
      addEventListener("online", () => this.soon(0));
    }

    soon(wait) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.send(), wait);
    }

    say(text, bad) {
      this.line.textContent = text;
      this.line.classList.toggle("is-bad", Boolean(bad));
    }

    async send() {
      const text = this.field.value;
      if (this.sending || text === this.saved || this.field.readOnly) {
        return;
      }
      this.sending = true;
      this.say(words.saving);
      try {
        await this.save(text);
        this.saved = text;
        if (this.field.value === text) {
          keep(this.store, null);
        }
        this.say(words.saved);
      } catch (refused) {
        this.failed(refused);
      } finally {
        this.sending = false;
      }
      if (this.field.value !== text) {
        this.soon(PAUSE);
      }
    }

    failed(refused) {
      const waits = !refused.status || refused.status >= 500 || refused.status === 401;
      this.say(waits ? words.kept : refused.message, true);
      if (waits) {
        this.soon(AGAIN);
      }
    }
  }

  function stored(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  }

  function keep(key, text) {
    try {
      if (text === null) {
        localStorage.removeItem(key);
      } else {
        localStorage.setItem(key, text);
      }
    } catch {
      // a browser that refuses storage still saves, only a closed page forgets
    }
  }

  let version = Number(head.dataset.version);

  async function saveTopic(text) {
    try {
      const card = await sent("/data/journal/lesson/topic", { ...about, topic: text, seenVersion: version });
      version = card.version;
    } catch (refused) {
      if (refused.status === 409) {
        const card = await sent(`/data/journal/lesson?lesson=${about.lesson}&year=${about.year}`, undefined, "GET");
        version = card.version;
        refused.message = words.others.replace("{0}", card.topic || "—");
      }
      throw refused;
    }
  }

  const topic = new Draft(byId("ls-topic"), byId("ls-topic-say"), saveTopic);
  new Draft(byId("ls-note"), byId("ls-note-say"), (text) => sent("/data/journal/desk/note", { ...about, text }));

  byId("ls-take")?.addEventListener("click", () => {
    topic.field.value = byId("ls-plan").dataset.topic;
    keep(topic.store, topic.field.value);
    topic.soon(0);
  });

  byId("ls-take-all")?.addEventListener("click", async ({ target }) => {
    target.disabled = true;
    try {
      const { written } = await sent("/data/journal/desk/topics", about);
      topic.say(words.taken.replace("{0}", written));
      location.reload();
    } catch (refused) {
      target.disabled = false;
      topic.say(refused.message, true);
    }
  });

  const STEPS = {
    pass: ({ passes, takes }) => ({ passes: passes + 1, takes: takes || 1 }),
    two: ({ passes, takes }) => ({ passes, takes: Math.min(4, takes + 1) }),
    none: ({ passes }) => ({ passes, takes: 0 }),
    usual: () => ({ passes: 0, takes: 1 }),
  };

  byId("ls-plan")?.addEventListener("click", async ({ target }) => {
    const step = STEPS[target.closest("[data-step]")?.dataset.step];
    if (step) {
      const { passes, takes } = byId("ls-plan").dataset;
      await run(() => sent("/data/journal/desk/step", { ...about, ...step({ passes: Number(passes), takes: Number(takes) }) }));
    }
  });

  async function run(act) {
    try {
      await topic.send();
      await act();
      location.reload();
    } catch (refused) {
      topic.say(refused.message, true);
    }
  }

  byId("ls-works").addEventListener("click", ({ target }) => {
    const work = target.closest("[data-remove]");
    if (work) {
      run(() => sent("/data/journal/lesson/work/remove", { ...about, work: Number(work.dataset.remove) }));
    }
  });

  byId("ls-add")?.addEventListener("submit", async (event) => {
    event.preventDefault();
    const form = event.target;
    const order = { ...about, workType: Number(form.type.value), title: form.title.value.trim() || null };
    if (await isFree(order)) {
      run(() => sent("/data/journal/lesson/work", order));
    }
  });

  // the norms of assessments speak before the work is there
  async function isFree(order) {
    const { lesson, year, workType } = order;
    const place = byId("ls-norms");
    place.replaceChildren();
    let told;
    try {
      told = await sent(`/data/assessments/check?lesson=${lesson}&year=${year}&type=${workType}`, undefined, "GET");
    } catch (refused) {
      place.append(unchecked(refused.message));
      return false;
    }
    if (!told.breaches.length) {
      return true;
    }
    const list = document.createElement("ul");
    list.append(...told.breaches.map((text) => Object.assign(document.createElement("li"), { textContent: text })));
    const box = Object.assign(document.createElement("div"), { className: "notice warn" });
    box.append(words.norms, list, ...(told.free.length ? [line(words.free.replace("{0}", told.free.join(", ")))] : []));
    if (told.blocks) {
      box.append(line(words.blocked));
    } else {
      const anyway = Object.assign(document.createElement("button"), { type: "button", textContent: words.anyway });
      anyway.addEventListener("click", () => run(() => sent("/data/journal/lesson/work", order)));
      box.append(anyway);
    }
    place.append(box);
    return false;
  }

  // a check that failed is not a check that found nothing
  function unchecked(why) {
    const box = Object.assign(document.createElement("div"), { className: "notice warn" });
    const again = Object.assign(document.createElement("button"), { type: "button", textContent: words.checkAgain });
    again.addEventListener("click", () => byId("ls-add").requestSubmit());
    box.append(line(words.unchecked.replace("{0}", why)), again);
    return box;
  }

  function line(text) {
    return Object.assign(document.createElement("p"), { textContent: text });
  }

  globalThis.Journal = Object.assign(globalThis.Journal || {}, { sent });
})();
