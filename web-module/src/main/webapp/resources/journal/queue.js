// Orders that wait for the server. They stand in the browser's storage until the server has answered, so that neither a lost
// connection nor an ended session nor a closed page loses what was typed. One goes out at a time, in the order of typing: an
// answer tells the versions that the next order for the same cell must name.
(() => {
  "use strict";

  const RETRY_FIRST = 1000;
  const RETRY_MOST = 20000;
  const ANSWER_WITHIN = 15000;
  const LET_OTHERS_PASS = 4;

  class Queue extends EventTarget {
    constructor(person, url) {
      super();
      this.person = person;
      this.url = url;
      this.store = "dnevnik.journal." + person;
      this.memory = null;
      this.state = "idle";
      this.retries = 0;
      this.timer = 0;
      this.sending = false;
      addEventListener("online", () => this.now());
      addEventListener("focus", () => { if (this.state === "signed-out") { this.now(); } });
      addEventListener("storage", (event) => { if (event.key === this.store) { this.tell("change"); } });
    }

    all() {
      if (this.memory) {
        return this.memory;
      }
      try {
        return JSON.parse(localStorage.getItem(this.store) || "[]");
      } catch {
        return [];
      }
    }

    // a browser that refuses storage still saves, only a closed page forgets
    keep(orders) {
      try {
        if (orders.length) {
          localStorage.setItem(this.store, JSON.stringify(orders));
        } else {
          localStorage.removeItem(this.store);
        }
        this.memory = null;
      } catch {
        this.memory = orders;
      }
    }

    add(order) {
      order.id = Date.now().toString(36) + Math.random().toString(36).slice(2, 8);
      this.keep([...this.all(), order]);
      this.tell("change");
      if (this.state === "idle" || this.state === "saving") {
        this.drain();
      }
    }

    now() {
      clearTimeout(this.timer);
      this.timer = 0;
      this.retries = 0;
      this.drain();
    }

    async drain() {
      if (this.sending) {
        return;
      }
      if (!this.all().length) {
        this.become("idle"); // another tab may have sent them
        return;
      }
      this.sending = true;
      try {
        await alone(async () => {
          for (let order = this.all()[0]; order && await this.send(order);) {
            order = this.all()[0];
          }
        });
      } finally {
        this.sending = false;
      }
      if (this.all().length && !this.timer) {
        this.drain();
      }
    }

    // true: the next one may go
    async send(order) {
      this.become("saving");
      let response;
      let answer = {};
      try {
        response = await fetch(this.url, {
          method: "POST",
          headers: { "Content-Type": "application/json", Accept: "application/json" },
          body: JSON.stringify({ ...order.body, as: this.person }),
          credentials: "same-origin",
          signal: AbortSignal.timeout(ANSWER_WITHIN),
        });
        answer = await response.json().catch(() => ({}));
      } catch {
        return this.later("offline");
      }
      if (response.status === 401) {
        return this.later("signed-out");
      }
      const understood = response.ok ? Boolean(answer.pupil) : response.status < 500;
      if (!understood || response.status === 408 || response.status === 429) {
        return this.trouble(order);
      }
      this.retries = 0;
      this.settle(order, response, answer);
      return true;
    }

    settle(order, response, answer) {
      const rest = this.all().filter((other) => other.id !== order.id);
      if (response.ok) {
        rest.filter((other) => sameCell(other, order)).forEach((other) => follow(other, order, answer));
        this.keep(rest);
        this.become(rest.length ? "saving" : "idle");
        this.tell("saved", { order, answer });
      } else if (response.status === 409) {
        // what was typed after it was typed without knowing of the other's value
        this.keep(rest.filter((other) => !(sameCell(other, order) && other.body.work === order.body.work)));
        this.become("idle");
        this.tell("conflict", { order, answer });
      } else {
        this.keep(rest);
        this.become("idle");
        this.tell("refused", { order, answer });
      }
      this.tell("change");
    }

    trouble(order) {
      order.tries = (order.tries || 0) + 1;
      const rest = this.all().filter((other) => other.id !== order.id);
      // one order that the server cannot digest must not hold all others
      this.keep(order.tries % LET_OTHERS_PASS ? [order, ...rest] : [...rest, order]);
      return this.later("trouble");
    }

    later(state) {
      const wait = Math.min(RETRY_MOST, RETRY_FIRST * 2 ** this.retries++);
      clearTimeout(this.timer);
      this.timer = setTimeout(() => { this.timer = 0; this.drain(); }, wait);
      this.become(state);
      return false;
    }

    become(state) {
      this.state = state;
      this.tell("change");
    }

    tell(type, detail) {
      this.dispatchEvent(new CustomEvent(type, { detail }));
    }
  }

  function sameCell(a, b) {
    return a.body.pupil === b.body.pupil && a.body.lesson === b.body.lesson;
  }

  // the attendance belongs to the lesson, the mark to one of its works
  function follow(later, order, answer) {
    later.body.seenEntry = answer.entryVersion;
    if (later.body.work === null || later.body.work === order.body.work) {
      later.body.seenMark = answer.markVersion;
      if (order.body.work === null) {
        later.body.work = answer.work ?? null;
      }
    }
  }

  // two tabs of one teacher share the storage; only one of them sends
  function alone(work) {
    return navigator.locks ? navigator.locks.request("dnevnik.journal", work) : work();
  }

  globalThis.Journal = Object.assign(globalThis.Journal || {}, { Queue });
})();
