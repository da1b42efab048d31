// The line that says whether what was typed is saved, still waits, or needs the person.
(() => {
  "use strict";

  const { filled } = globalThis.Journal;

  class StatusLine {
    constructor(line, words, queue) {
      this.line = line;
      this.words = words;
      this.queue = queue;
      queue.addEventListener("change", () => this.tell());
    }

    say(text, kind = "") {
      this.line.textContent = text;
      this.line.dataset.kind = kind;
    }

    tell() {
      const waiting = this.queue.all().length;
      const { state } = this.queue;
      if (!waiting) {
        return;
      }
      if (state === "saving") {
        this.say(this.words.saving, "busy");
      } else if (state === "offline") {
        const form = new Intl.PluralRules(document.documentElement.lang || "ru").select(waiting);
        const text = { one: this.words.offlineOne, few: this.words.offlineFew }[form] || this.words.offlineMany;
        this.say(filled(text, waiting), "bad");
      } else if (state === "trouble") {
        this.say(filled(this.words.trouble, waiting), "bad");
      } else if (state === "signed-out") {
        this.say(filled(this.words.signedOut, waiting), "bad");
        this.offerSignIn();
      }
    }

    offerSignIn() {
      const link = document.createElement("a");
      link.href = "/sign-in";
      link.target = "_blank";
      link.rel = "noopener";
      link.textContent = this.words.signIn;
      this.line.append(" ", link);
    }
  }

  globalThis.Journal = Object.assign(globalThis.Journal || {}, { StatusLine });
})();
