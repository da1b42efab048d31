// A pupil's answer: saved while it is typed, kept on the device until the server has it, handed in, taken back.
(() => {
  "use strict";

  const byId = (id) => document.getElementById(id);
  const task = byId("hw-task").dataset;
  const words = byId("hw-words").dataset;
  const area = byId("hw-answer");
  const key = `homework-${task.person}-${task.task}`;
  const PAUSE = 1200;
  let seen = Number(task.version);
  let answer = task.answer;
  let saved = area ? area.defaultValue : ""; // what came with the page: on a slow telephone something is typed before this runs
  let timer = 0;
  let running = Promise.resolve();
  let files = null;

  const order = (over) => ({ task: Number(task.task), year: Number(task.year), text: area ? area.value : "", seen, over: Boolean(over) });

  async function post(verb, body) {
    const told = await fetch(`/data/homework/task/${verb}`, {
      method: "POST", headers: { "Content-Type": "application/json", Accept: "application/json" }, body: JSON.stringify(body), keepalive: true
    });
    const said = told.status === 204 ? {} : await told.json();
    if (!told.ok) {
      throw Object.assign(new Error(said.message), { status: told.status });
    }
    return said;
  }

  function say(text, bad) {
    const line = byId("hw-say");
    if (line) {
      line.textContent = text;
      line.classList.toggle("is-bad", Boolean(bad));
    }
  }

  function fault(text) {
    byId("hw-fault").textContent = text;
    byId("hw-fault").hidden = !text;
  }

  function shelve() {
    if (!area) {
      return;
    }
    try {
      if (area.value === saved) {
        localStorage.removeItem(key);
      } else {
        localStorage.setItem(key, JSON.stringify({ text: area.value, seen }));
      }
    } catch {
      // a device without room still has what is on the page
    }
  }

  function take(told, text) {
    seen = told.version;
    answer = String(told.answer);
    saved = text;
    shelve();
  }

  // one after the other, so that an older text never comes after a newer one
  function write(over) {
    running = running.then(async () => {
      const body = order(over);
      if (!over && body.text === saved) {
        return;
      }
      say(words.saving);
      try {
        take(await post("write", body), body.text);
        byId("hw-other").hidden = true;
        say(words.saved);
      } catch (refused) {
        if (refused.status === 409) {
          byId("hw-other").hidden = false;
          say("");
        } else if (refused.status) {
          say(refused.message, true);
        } else {
          say(words.kept, true);
          clearTimeout(timer);
          timer = setTimeout(write, 5 * PAUSE);
        }
      }
    });
    return running;
  }

  const begun = () => answer && answer !== "0";

  // the first file may come before the first word is saved: what is written meanwhile waits, or it would begin a second answer
  async function owner() {
    running = running.then(async () => {
      try {
        const body = order(false);
        if (!begun()) {
          take(await post("write", body), body.text);
        }
      } catch (refused) {
        fault(refused.status ? refused.message : words.lost);
      }
    });
    await running;
    return begun() ? { kind: "answer", id: answer } : null;
  }

  // what is handed in is whole: files that are on their way come first
  async function filesSent() {
    const said = byId("hw-upload")?.dataset;
    if (said) {
      fault(files.onTheWay() ? said.wait : "");
      if (await files.sent()) {
        fault(said.left);
        return false;
      }
    }
    return true;
  }

  async function lead(button, verb, body) {
    fault("");
    button.disabled = true;
    try {
      if (!await filesSent()) {
        button.disabled = false;
        return;
      }
      await running;
      await post(verb, body());
      localStorage.removeItem(key);
      location.reload();
    } catch (refused) {
      button.disabled = false;
      if (refused.status === 409 && byId("hw-other")) {
        byId("hw-other").hidden = false;
      } else {
        fault(refused.status ? refused.message : words.lost);
      }
    }
  }

  if (area) {
    area.addEventListener("input", () => {
      say("");
      shelve();
      clearTimeout(timer);
      timer = setTimeout(write, PAUSE);
    });
    addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") { write(); } });
    addEventListener("online", () => write());
    byId("hw-over").addEventListener("click", () => write(true));
    let left = null;
    try {
      left = JSON.parse(localStorage.getItem(key));
    } catch {
      localStorage.removeItem(key);
    }
    if (left && left.text !== saved) {
      byId("hw-restored").hidden = false;
      byId("hw-use").addEventListener("click", () => { area.value = left.text; byId("hw-restored").hidden = true; write(true); });
      byId("hw-drop").addEventListener("click", () => { localStorage.removeItem(key); byId("hw-restored").hidden = true; });
    } else if (left) {
      localStorage.removeItem(key);
    }
    if (area.value !== saved) {
      timer = setTimeout(write, PAUSE);
    }
  }
  files = globalThis.Homework.files(owner, answer ? { kind: "answer", id: answer } : null);
  byId("hw-submit")?.addEventListener("click", ({ currentTarget }) => { clearTimeout(timer); lead(currentTarget, "submit", () => order(false)); });
  byId("hw-back")?.addEventListener("click", ({ currentTarget }) => lead(currentTarget, "back", () => order(false)));
})();
