// Where orders lie until the server has answered: the browser's own database, so that neither a lost connection nor a crash nor a closed tab
// loses them. What it does not take (a private window, a full disk) lies in memory over it, and is offered to it again with the next change.
(() => {
  "use strict";

  const NAME = "dnevnik.journal";
  const ORDERS = "orders";

  class Shelf {
    constructor(person) {
      this.person = person;
      this.memory = new Map();
      this.gone = new Set();
      this.opened = null;
    }

    /** Whether something lies in memory alone, and is lost with the page. */
    get isFleeting() {
      return this.memory.size > 0;
    }

    /**
     * One step that nobody comes between, in this tab or another. decide is asked with all the orders of the person, the oldest first,
     * and says which to put ({put: [order…]}) and which to take away ({drop: [id…]}); it may be asked twice, and changes no order in place.
     * Answers with all as they are then, once they are safe.
     */
    async change(decide) {
      try {
        return await this.inDatabase(decide);
      } catch (fault) {
        console.warn("journal: not kept by the browser", fault?.name);
        this.opened = null;
        const known = this.last || [];
        this.lay(decide(this.over(known)));
        return this.over(known);
      }
    }

    async inDatabase(decide) {
      const database = await this.open();
      const transaction = database.transaction(ORDERS, "readwrite", { durability: "strict" });
      const store = transaction.objectStore(ORDERS);
      const done = finished(transaction);
      const kept = store.index("person").getAll(this.person);
      let written = null;
      kept.onsuccess = () => {
        try {
          written = this.write(store, decide(this.over(kept.result)));
        } catch {
          transaction.abort();
        }
      };
      await done;
      this.lift(written);
      this.last = changed(kept.result, written.put, written.drop);
      return this.over(this.last);
    }

    // what lay in memory goes along
    write(store, { put = [], drop = [] }) {
      const puts = new Map([...this.memory, ...put.map((order) => [order.id, order])]);
      const drops = [...this.gone, ...drop];
      drops.forEach((id) => puts.delete(id));
      puts.forEach((order) => store.put(order));
      drops.forEach((id) => store.delete(id));
      return { put: [...puts.values()], drop: drops };
    }

    lift({ put, drop }) {
      put.filter((order) => this.memory.get(order.id) === order).forEach((order) => this.memory.delete(order.id));
      drop.forEach((id) => { this.memory.delete(id); this.gone.delete(id); });
    }

    lay({ put = [], drop = [] }) {
      put.forEach((order) => { this.memory.set(order.id, order); this.gone.delete(order.id); });
      drop.forEach((id) => { this.memory.delete(id); this.gone.add(id); });
    }

    over(kept) {
      return changed(kept, this.memory.values(), this.gone);
    }

    open() {
      this.opened ??= new Promise((resolve, reject) => {
        const opening = indexedDB.open(NAME, 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore(ORDERS, { keyPath: "id" }).createIndex("person", "person");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          database.onversionchange = () => { database.close(); this.opened = null; };
          database.onclose = () => { this.opened = null; };
          resolve(database);
        };
      });
      return this.opened;
    }
  }

  function finished(transaction) {
    return new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
  }

  function changed(orders, put, drop) {
    const all = new Map([...orders, ...put].map((order) => [order.id, order]));
    drop.forEach((id) => all.delete(id));
    return [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  globalThis.Journal = Object.assign(globalThis.Journal || {}, { Shelf });
})();
