// The stack by keyboard: a digit is a mark, Ctrl+Enter is done, Ctrl+Shift+Enter returns, Alt+arrows turn over. What is typed stays on the page
// until the answer is yes, and on the device when the connection is lost.
(() => {
  "use strict";

  const byId = (id) => document.getElementById(id);
  const form = byId("hw-decide");
  const { task, year, seen, seenMark, after, here, lost } = form.dataset;
  const words = byId("hw-words");
  const key = `homework-check-${task}`;

  function fault(text) {
    byId("hw-fault").textContent = text;
    byId("hw-fault").hidden = !text;
  }

  async function decide(act) {
    const mark = form.querySelector("input[name=mark]:checked")?.value || null;
    const changed = !form.querySelector("input[name=mark]:checked")?.defaultChecked;
    const order = {
      task: Number(task), year: Number(year), seen: Number(seen), words: words.value,
      mark: act === "done" && changed ? mark : null, seenMark: Number(seenMark), reason: byId("hw-reason").value || null
    };
    fault("");
    const buttons = [...form.querySelectorAll("button")];
    if (buttons.some((b) => b.disabled)) {
      return; // by keyboard a second time
    }
    buttons.forEach((b) => { b.disabled = true; });
    try {
      const answer = await fetch(`/data/homework/check/${act}`, {
        method: "POST", headers: { "Content-Type": "application/json", Accept: "application/json" }, body: JSON.stringify(order)
      });
      if (answer.ok) {
        localStorage.removeItem(key);
        location.assign(act === "again" ? here : after);
        return;
      }
      const told = await answer.json();
      if (told.reason === "journal.refusal.REASON_NEEDED") {
        byId("hw-reason-field").hidden = false;
        byId("hw-reason").focus();
      }
      fault(told.message);
    } catch {
      fault(lost);
    }
    buttons.forEach((b) => { b.disabled = false; });
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    decide(event.submitter?.dataset.act || "done");
  });
  words.addEventListener("input", () => {
    try {
      localStorage.setItem(key, words.value);
    } catch {
      // a device without room still has what is on the page
    }
  });
  const left = localStorage.getItem(key);
  if (left && !words.value) {
    words.value = left;
  }

  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("textarea, input:not([type=radio]), select");
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      const act = event.shiftKey ? "return" : "done";
      if (form.querySelector(`[data-act=${act}]`)) {
        event.preventDefault();
        decide(act);
      }
    } else if (event.altKey && (event.key === "ArrowLeft" || event.key === "ArrowRight") || !typing && !event.ctrlKey && (event.key === "j" || event.key === "k")) {
      const way = byId(event.key === "ArrowLeft" || event.key === "k" ? "hw-previous" : "hw-next");
      if (way) {
        event.preventDefault();
        way.click();
      }
    } else if (!typing && !event.ctrlKey && !event.altKey && /^[0-9]$/.test(event.key)) {
      const mark = [...form.querySelectorAll("input[name=mark]")].find((m) => m.value === event.key);
      if (mark) {
        mark.checked = true;
        mark.focus();
      }
    }
  });
})();
