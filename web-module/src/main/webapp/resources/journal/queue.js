// Orders that wait for the server. Each lies on the device before it counts as taken, and until the server has answered: neither a lost
// connection nor an ended session, a crash or a closed page loses what was typed. Orders for one place go out in the order of typing; any
// number of tabs may add, one of them sends. The server acknowledges what already is as ordered, so an order may go out twice.
//
//   const queue = new Queue(person);        the person for whom the page was made: nothing goes out under another's name
//   await queue.begin();                    reads what an earlier page or another tab has left, and starts sending
//   await queue.add({ url, body, place, about, text });    done once it is safe on the device; addAll([…]) for several in one step
//       url, body   what is posted, as JSON; kinds.js knows more of some addresses
//       place       what it changes, where kinds.js does not tell: "topic 2026 4711"; without one it waits for nobody
//       about, text what the person reads in the list of what was not saved: whose or which, and what was typed
//   queue.draft({ …the same… })             text in a field that nobody has left yet; forget(place) when it was given up
//   queue.waiting() · unsolved()            what waits for the server · what waits for the person: refused, in conflict, unfinished
//   queue.again(orders) · dismiss(orders)   the person's word on what is unsolved
//   queue.state                             idle · saving · offline · trouble · signed-out · other-person
//
// Events: "saved", "refused", "conflict" with detail { order, answer }, in every tab; "change" whenever what is told may differ. An order is
// refused by an answer of ours alone (JSON with a reason, 4xx); 409 is a conflict. Anything else is tried again.
(() => {
  "use strict";

  const { Shelf, kindOf, nextOf, settled, resultsOf, idAfter } = globalThis.Journal;
  const RETRY_FIRST = 1000;
  const RETRY_MOST = 20000;
  const ANSWER_WITHIN = 15000;
  const PAGE = Math.random().toString(36).slice(2);

  class Queue extends EventTarget {
    constructor(person) {
      super();
      this.person = person;
      this.name = "dnevnik.journal." + person;
      this.shelf = new Shelf(person);
      this.orders = [];
      this.coming = [];
      this.state = "idle";
      this.retries = 0;
      this.timer = 0;
      this.channel = new BroadcastChannel(this.name);
      this.channel.onmessage = ({ data }) => this.heard(data);
      addEventListener("online", () => this.now());
      addEventListener("focus", () => { if (this.waiting().length) { this.now(); } });
      addEventListener("beforeunload", (event) => { if (this.isAtRisk) { event.preventDefault(); } });
    }

    async begin() {
      const alive = await pages();
      await this.change((all) => ({
        put: all.filter((o) => o.state === "draft" && !alive.has(o.page)).map((o) => ({ ...o, state: "unfinished" })),
      }));
      this.drain();
    }

    waiting() {
      return [...this.orders.filter((o) => o.state === "waiting"), ...this.coming];
    }

    unsolved() {
      return this.orders.filter((o) => ["refused", "conflict", "unfinished"].includes(o.state));
    }

    /** Whether closing the page loses something. */
    get isAtRisk() {
      return this.coming.length > 0 || this.shelf.isFleeting;
    }

    /** Whether the browser has refused to keep something. */
    get isFleeting() {
      return this.shelf.isFleeting;
    }

    add(order) {
      return this.addAll([order]);
    }

    async addAll(orders) {
      const added = orders.map((order) => this.made(order, "waiting"));
      this.coming.push(...added);
      this.tell("change");
      await this.change((all) => ({ put: added, drop: typedAt(all, added).map((o) => o.id) }), added);
      this.channel.postMessage({});
      if (this.state === "idle" || this.state === "saving") {
        this.drain();
      }
    }

    draft(order) {
      const draft = { ...this.made(order, "draft"), page: PAGE };
      draft.id = draftId(draft.place);
      return this.change((all) => ({ put: [draft], drop: all.filter((o) => isUnfinishedAt(o, draft.place)).map((o) => o.id) }));
    }

    forget(place) {
      return this.change(() => ({ drop: [draftId(place)] }));
    }

    async again(orders) {
      const ids = new Set(orders.map((o) => o.id));
      await this.change((all) => ({
        put: all.filter((o) => ids.has(o.id)).map((o) => ({
          ...o, state: "waiting", answer: null, tries: 0,
          body: o.state === "conflict" ? kindOf(o).follow(o.body, o.body, o.answer) : o.body,
        })),
      }));
      this.channel.postMessage({});
      this.now();
    }

    async dismiss(orders) {
      await this.change(() => ({ drop: orders.map((o) => o.id) }));
      this.channel.postMessage({});
    }

    made(order, state) {
      const id = idAfter(this.orders, PAGE);
      const place = kindOf(order).place(order.body) || order.place || id;
      return { ...order, id, place, state, person: this.person, where: location.pathname + location.search };
    }

    async change(decide, added = []) {
      this.orders = await this.shelf.change(decide);
      this.coming = this.coming.filter((order) => !added.includes(order));
      this.tell("change");
    }

    now() {
      clearTimeout(this.timer);
      this.timer = 0;
      this.retries = 0;
      this.drain();
    }

    async drain() {
      if (this.sending) {
        this.missed = true;
        return;
      }
      this.sending = true;
      try {
        do {
          this.missed = false;
          while (await alone(this.name, () => this.sendNext())) { /* until none is left, or it has to wait */ }
        } while (this.missed && !this.timer);
      } finally {
        this.sending = false;
      }
    }

    // another tab may have sent them meanwhile
    async sendNext() {
      await this.change(() => ({}));
      const orders = nextOf(this.orders);
      if (!orders.length) {
        this.become("idle");
        return false;
      }
      this.become("saving");
      return this.send(orders);
    }

    // true: the next ones may go
    async send(orders) {
      let response;
      try {
        response = await this.post(orders);
      } catch {
        navigator.storage?.persist?.(); // they may have to lie here for long
        return this.later("offline");
      }
      const answer = response.status === 204 ? {} : await response.json().catch(() => null);
      if (response.status === 401) {
        return this.later(answer?.reason === "shell.fault.another.text" ? "other-person" : "signed-out");
      }
      const results = resultsOf(orders, response, answer);
      await this.settle(results);
      if (results.some(({ outcome }) => outcome === "trouble")) {
        return this.later("trouble", response.headers.get("Retry-After"));
      }
      this.retries = 0;
      return true;
    }

    post(orders) {
      const [first] = orders;
      return fetch(orders.length > 1 ? kindOf(first).together : first.url, {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/json", "Dnevnik-Person": this.person },
        body: JSON.stringify(orders.length > 1 ? { orders: orders.map((o) => o.body) } : first.body),
        credentials: "same-origin",
        redirect: "error",
        signal: AbortSignal.timeout(ANSWER_WITHIN),
      });
    }

    async settle(results) {
      await this.change((all) => settled(all, results));
      results.filter(({ outcome }) => outcome === "saved").forEach(({ order, answer }) => this.coming
        .filter((o) => o.place === order.place).forEach((o) => { o.body = kindOf(o).follow(o.body, order.body, answer); }));
      if (!this.waiting().length) {
        this.become("idle");
      }
      results.filter(({ outcome }) => ["saved", "refused", "conflict"].includes(outcome)).forEach(({ outcome, order, answer }) => {
        this.tell(outcome, { order, answer });
        this.channel.postMessage({ type: outcome, detail: { order, answer } });
      });
    }

    later(state, asked) {
      const wait = Math.min(RETRY_MOST, RETRY_FIRST * 2 ** this.retries++) * (0.75 + Math.random() / 4);
      clearTimeout(this.timer);
      this.timer = setTimeout(() => { this.timer = 0; this.drain(); }, Math.max(wait, 1000 * (Number(asked) || 0)));
      this.become(state);
      return false;
    }

    // from another tab
    async heard({ type, detail }) {
      await this.change(() => ({}));
      if (!this.waiting().length) {
        this.become("idle");
      }
      if (type === "now") {
        this.now();
      } else if (type) {
        this.tell(type, detail);
      }
    }

    /** Somebody has signed in: all tabs may go on. */
    signedIn() {
      this.now();
      this.channel.postMessage({ type: "now" });
    }

    become(state) {
      this.state = state;
      this.tell("change");
    }

    tell(type, detail) {
      this.dispatchEvent(new CustomEvent(type, { detail }));
    }
  }

  const draftId = (place) => `~${PAGE} ${place}`;

  const isUnfinishedAt = (order, place) => order.state === "unfinished" && order.place === place;

  // the drafts of what has now become orders
  function typedAt(all, added) {
    const places = new Set(added.map((o) => o.place));
    return all.filter((o) => places.has(o.place) && (o.state === "unfinished" || o.state === "draft" && o.page === PAGE));
  }

  // which pages are open: the text in the fields of the others was left by a closed one
  async function pages() {
    if (!navigator.locks) {
      return new Set();
    }
    navigator.locks.request("dnevnik.page." + PAGE, () => new Promise(() => {}));
    const { held } = await navigator.locks.query();
    return new Set([PAGE, ...held.map(({ name }) => name.replace("dnevnik.page.", ""))]);
  }

  // of all tabs of a person only one sends
  function alone(name, work) {
    return navigator.locks ? navigator.locks.request(name, work) : work();
  }

  globalThis.Journal = Object.assign(globalThis.Journal || {}, { Queue });
})();
