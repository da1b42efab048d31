// What was not saved, with what the person may do about it: mine or theirs where somebody was faster, correct or give up what was refused.
(() => {
  "use strict";

  const { kindOf, filled } = globalThis.Journal;
  const byId = (id) => document.getElementById(id);

  function when(iso) {
    return new Intl.DateTimeFormat(document.documentElement.lang || "ru",
      { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" }).format(new Date(iso));
  }

  class Unsaved {
    /** @param onCorrect leads to the place of an order, when it stands on this page, and answers whether it does */
    constructor(queue, words, onCorrect) {
      this.queue = queue;
      this.words = words;
      this.onCorrect = onCorrect;
      this.opener = byId("journal-unsaved-open");
      this.dialog = byId("journal-unsaved");
      this.list = byId("journal-unsaved-list");
      this.opener.addEventListener("click", () => this.open());
      byId("journal-unsaved-mine").addEventListener("click", () => this.settle(() => queue.again(queue.unsolved())));
      byId("journal-unsaved-theirs").addEventListener("click", () => this.settle(() => queue.dismiss(queue.unsolved())));
      queue.addEventListener("change", () => this.tell());
    }

    tell() {
      const number = this.lines().length;
      if (number === this.told) {
        return;
      }
      this.told = number;
      this.opener.hidden = number === 0;
      this.opener.textContent = filled(this.words.unsavedOpen, number);
      if (this.dialog.open) {
        this.show();
      }
    }

    open() {
      this.show();
      this.dialog.showModal();
    }

    // what was typed one after the other into the same place is one question
    lines() {
      const places = new Map();
      this.queue.unsolved().forEach((order) => {
        const key = `${order.state} ${order.place} ${order.body.work ?? ""}`;
        places.set(key, [...(places.get(key) || []), order]);
      });
      return [...places.values()];
    }

    show() {
      const lines = this.lines();
      byId("journal-unsaved-title").textContent = filled(this.words.unsaved, lines.length);
      this.list.replaceChildren(...lines.map((orders) => this.line(orders)));
      byId("journal-unsaved-all").hidden = lines.length < 2;
      if (!lines.length) {
        this.dialog.close();
      }
    }

    line(orders) {
      const last = orders[orders.length - 1];
      const line = document.createElement("li");
      const text = orders.map((order) => order.text || this.words.unsavedEmpty).join(" → ");
      line.append(told("b", last.about || ""), told("span", filled(this.words.unsavedMine, text)), told("span", this.reason(last)),
        this.choices(orders, last));
      return line;
    }

    reason({ state, answer, ...order }) {
      if (state === "unfinished") {
        return this.words.unsavedUnfinished;
      }
      if (state === "refused") {
        return answer?.message || this.words.unsavedRefused;
      }
      const theirs = kindOf(order).theirs(answer);
      const who = answer.by || this.words.somebody;
      return filled(theirs ? this.words.unsavedTheirs : this.words.unsavedTheirsEmpty, theirs, who, answer.at ? when(answer.at) : "");
    }

    choices(orders, last) {
      const buttons = document.createElement("div");
      const { words } = this;
      const text = last.text || words.unsavedEmpty;
      if (last.state === "conflict") {
        buttons.append(this.button(filled(words.unsavedPutMine, text), () => this.queue.again(orders)),
          this.button(words.unsavedLeaveTheirs, () => this.queue.dismiss(orders)));
      } else {
        buttons.append(this.correcting(last),
          ...(last.state === "refused" ? [this.button(words.unsavedAgain, () => this.queue.again(orders))] : []),
          this.button(words.unsavedGiveUp, () => this.queue.dismiss(orders)));
      }
      return buttons;
    }

    correcting(order) {
      if (order.where === location.pathname + location.search) {
        return this.button(this.words.unsavedCorrect, () => {
          this.dialog.close();
          this.onCorrect(order);
        });
      }
      const link = told("a", this.words.unsavedGo);
      link.href = order.where;
      link.className = "j-button";
      return link;
    }

    button(text, act) {
      const button = told("button", text);
      button.type = "button";
      button.className = "j-button";
      button.addEventListener("click", () => this.settle(act));
      return button;
    }

    // the next question has the focus that the answered one had
    async settle(act) {
      await act();
      if (this.dialog.open) {
        this.list.querySelector("button, a")?.focus();
      }
    }
  }

  function told(name, text) {
    const element = document.createElement(name);
    element.textContent = text;
    return element;
  }

  globalThis.Journal = Object.assign(globalThis.Journal || {}, { Unsaved });
})();
