// The line that says whether what was typed is saved, still waits, or needs the person.
(() => {
  "use strict";

  const byId = (id) => document.getElementById(id);

  const filled = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (all, i) => values[i] ?? "");

  /** The text for so many: words[name + "One"], "Few" or "Many". */
  function counted(words, name, number, ...values) {
    const form = new Intl.PluralRules(document.documentElement.lang || "ru").select(number);
    return filled({ one: words[name + "One"], few: words[name + "Few"] }[form] || words[name + "Many"], number, ...values);
  }

  class StatusLine {
    constructor(line, words, queue, onSignIn) {
      this.line = line;
      this.words = words;
      this.queue = queue;
      this.onSignIn = onSignIn;
      queue.addEventListener("change", () => this.tell());
    }

    say(text, kind = "") {
      if (this.line.textContent !== text) { // a reader of the screen hears a line again that is only written again
        this.line.textContent = text;
      }
      this.line.dataset.kind = kind;
    }

    tell() {
      const waiting = this.queue.waiting().length;
      if (!waiting) {
        return;
      }
      const { words, queue } = this;
      const [text, kind] = {
        saving: [words.saving, "busy"],
        offline: [counted(words, "offline", waiting), "bad"],
        trouble: [filled(words.trouble, waiting), "bad"],
        "signed-out": [filled(words.signedOut, waiting), "bad"],
        "other-person": [filled(words.otherPerson, waiting), "bad"],
      }[queue.state] || [words.saving, "busy"];
      const isDoor = ["signed-out", "other-person"].includes(queue.state);
      const told = queue.isFleeting ? `${text} ${words.fleeting}` : text;
      if (this.told !== told + isDoor || !this.line.textContent.startsWith(told)) {
        this.say(told, kind);
        if (isDoor) {
          this.line.append(" ", this.door());
        }
        this.told = told + isDoor;
      }
    }

    door() {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "j-link";
      button.textContent = this.words.signIn;
      button.addEventListener("click", this.onSignIn);
      return button;
    }
  }

  /** Signing in again without leaving the page: what was typed goes on under the same name alone. */
  class Door {
    constructor(queue, words) {
      this.queue = queue;
      this.words = words;
      this.dialog = byId("journal-door");
      this.fault = byId("journal-door-fault");
      byId("journal-door-form").addEventListener("submit", (event) => this.enter(event));
    }

    open() {
      this.fault.textContent = "";
      byId("journal-door-text").textContent = filled(this.words.doorText, byId("journal").dataset.name);
      this.dialog.showModal();
    }

    async enter(event) {
      event.preventDefault();
      const login = byId("journal-door-login");
      const password = byId("journal-door-password");
      try {
        const response = await fetch("/data/sign-in", {
          method: "POST",
          headers: { "Content-Type": "application/json", Accept: "application/json" },
          body: JSON.stringify({ person: this.queue.person, login: login.value, password: password.value }),
          credentials: "same-origin",
        });
        this.fault.textContent = response.ok ? "" : (await response.json()).message;
        if (response.ok) {
          password.value = "";
          this.dialog.close();
          this.queue.signedIn();
        }
      } catch {
        this.fault.textContent = this.words.unreachable;
      }
    }
  }

  globalThis.Journal = Object.assign(globalThis.Journal || {}, { StatusLine, Door, counted, filled });
})();
