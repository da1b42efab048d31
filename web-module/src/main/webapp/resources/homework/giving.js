// The wizard: four steps of one form, kept as a draft on the server while it is filled, with the load of the day before it is issued.
(() => {
  "use strict";

  const byId = (id) => document.getElementById(id);
  const form = byId("hw-giving");
  const words = byId("hw-words").dataset;
  const steps = [...form.querySelectorAll("[data-step]")];
  const PAUSE = 1000;
  const name = crypto.randomUUID();
  let draft = form.dataset.draft ? Number(form.dataset.draft) : null;
  let seen = Number(form.dataset.seen);
  let kept = "";
  let timer = 0;
  let running = Promise.resolve();
  let choice = null;
  let at = 0;
  let attached = null;

  const left = form.dataset.content ? JSON.parse(form.dataset.content) : null;
  const pair = () => byId("hw-group").value.split(":").map(Number);
  const chosen = (field) => form.querySelector(`input[name=${field}]:checked`)?.value || "";
  const pupils = () => chosen("to") === "some" ? [...form.querySelectorAll("#hw-members input:checked")].map((b) => Number(b.value)) : [];

  function said() {
    return {
      group: byId("hw-group").value, to: chosen("to"), pupils: pupils(), text: byId("hw-text").value, links: byId("hw-links").value,
      due: chosen("due"), day: byId("hw-day").value, minutes: byId("hw-minutes").value, answer: chosen("answer"),
      lesson: form.dataset.lesson || null, from: form.dataset.from || null
    };
  }

  async function asked(address, body) {
    const answer = await fetch(address, {
      method: body ? "POST" : "GET", headers: { Accept: "application/json", ...(body && { "Content-Type": "application/json" }) }, body: body && JSON.stringify(body), keepalive: Boolean(body)
    });
    const told = answer.status === 204 ? {} : await answer.json();
    if (!answer.ok) {
      throw Object.assign(new Error(told.message), { status: answer.status });
    }
    return told;
  }

  function say(text, bad) {
    byId("hw-say").textContent = text;
    byId("hw-say").classList.toggle("is-bad", Boolean(bad));
  }

  function fault(text) {
    byId("hw-fault").textContent = text;
    byId("hw-fault").hidden = !text;
    if (text) {
      byId("hw-fault").scrollIntoView({ block: "nearest" });
    }
  }

  // one after the other, so that an older state never comes after a newer one
  function keep() {
    running = running.then(async () => {
      const content = JSON.stringify(said());
      const [group, subject] = pair();
      if (!subject || content === kept) {
        return;
      }
      say(words.saving);
      try {
        const older = draft ? null : Number(form.dataset.from) || null; // a draft that is opened takes its files
        const told = await asked("/data/homework/giving/draft", { draft, key: name, group, subject, seen, content, older, year: Number(form.dataset.year) || null });
        draft = told.id;
        seen = told.version;
        kept = content;
        if (older) {
          attached?.show({ kind: "homework", id: draft });
        }
        history.replaceState(null, "", `/homework/new?draft=${draft}&group=${group}&subject=${subject}`);
        if (JSON.stringify(said()) === content) { // what was typed meanwhile is not saved yet
          say(told.filesLeft ? words.room : words.saved, told.filesLeft);
        }
      } catch (refused) {
        say(refused.status === 409 ? words.other : refused.status ? refused.message : words.kept, true);
        if (!refused.status) {
          clearTimeout(timer);
          timer = setTimeout(keep, 5 * PAUSE);
        }
      }
    });
    return running;
  }

  function label(type, field, value, text, checked) {
    const box = document.createElement("label");
    const input = Object.assign(document.createElement("input"), { type, name: field, value, checked });
    box.append(input, ` ${text}`);
    return box;
  }

  const day = (iso) => new Date(`${iso}T12:00:00`).toLocaleDateString(document.documentElement.lang, { weekday: "short", day: "numeric", month: "long" });

  async function choose(restored) {
    const [group, subject] = pair();
    choice = null;
    byId("hw-lessons").replaceChildren();
    byId("hw-members").replaceChildren();
    if (!subject) {
      return;
    }
    try {
      choice = await asked(`/data/homework/giving/choice?group=${group}&subject=${subject}`);
    } catch (refused) {
      fault(refused.status ? refused.message : words.lost);
      return;
    }
    // a lesson of the calendar that is still to come is the one it is for; otherwise the next one, and hardly one of today
    const ahead = choice.lessons.filter((l) => l.date > byId("hw-day").min);
    const first = ahead.find((l) => String(l.lesson) === form.dataset.lesson) || ahead[0] || choice.lessons[0];
    const due = restored?.due || (first ? String(first.lesson) : "day");
    byId("hw-lessons").append(...choice.lessons.map((l) => label("radio", "due", l.lesson, words.lesson.replace("{0}", day(l.date)).replace("{1}", l.number), String(l.lesson) === due)));
    if (!choice.lessons.length) {
      byId("hw-lessons").append(Object.assign(document.createElement("p"), { className: "muted", textContent: words.nolessons }));
    }
    if (!chosen("due")) {
      byId("hw-by-day").checked = true;
    }
    byId("hw-day").max = choice.last;
    byId("hw-members").append(...choice.pupils.map((p) => label("checkbox", "pupil", p.person, p.name, Boolean(restored?.pupils?.includes(p.person)))));
  }

  function dueDay() {
    const due = chosen("due");
    return due === "day" ? byId("hw-day").value : choice?.lessons.find((l) => String(l.lesson) === due)?.date || "";
  }

  function amiss(step) {
    if (step === "who") {
      return !pair()[1] ? words.group : chosen("to") === "some" && !pupils().length ? words.choose : "";
    }
    if (step === "what") {
      return byId("hw-text").value.trim() ? "" : words.text;
    }
    return step === "when" && !dueDay() ? words.due : "";
  }

  function line(className, text) {
    return Object.assign(document.createElement("p"), { className, textContent: text });
  }

  async function guard() {
    const box = byId("hw-guard");
    const [group, subject] = pair();
    box.replaceChildren();
    let load;
    try {
      load = await asked(`/data/homework/giving/load?group=${group}&subject=${subject}&day=${dueDay()}&but=0`);
    } catch (refused) {
      box.append(line("notice bad", refused.status ? refused.message : words.lost));
      return;
    }
    const own = Number(byId("hw-minutes").value) || 0;
    const all = load.heaviest + own;
    const meter = Object.assign(document.createElement("meter"), { min: 0, max: Math.max(load.norm, all), high: load.norm, value: all });
    meter.setAttribute("aria-label", words.load.replace("{0}", all).replace("{1}", load.norm));
    box.append(line("hw-load", words.load.replace("{0}", all).replace("{1}", load.norm)), meter);
    box.append(all > load.norm ? line("notice warn", words.over.replace("{0}", all - load.norm)) : line("notice good", words.fits));
    if (load.untold) {
      box.append(line("muted", words.untold.replace("{0}", load.untold)));
    }
    if (load.planned.length) {
      box.append(line("notice warn", words.tests.replace("{0}", load.planned.map((p) => `${p.subject} (${p.type})`).join(", "))));
    }
    const list = document.createElement("ul");
    list.append(...load.given.map((g) => Object.assign(document.createElement("li"), {
      textContent: `${g.subject}, ${g.group}${g.minutes ? ` · ${words.minutes.replace("{0}", g.minutes)}` : ""}: ${g.text}`
    })));
    box.append(load.given.length ? list : line("muted", words.none));
  }

  // what was left empty has no line
  function told(what, text) {
    const said = byId(`hw-told-${what}`);
    said.textContent = text;
    said.hidden = !text;
    said.previousElementSibling.hidden = !text;
  }

  function tell() {
    const minutes = byId("hw-minutes").value;
    told("group", byId("hw-group").selectedOptions[0].textContent);
    told("to", chosen("to") === "all" ? words.all : [...form.querySelectorAll("#hw-members input:checked")].map((b) => b.parentElement.textContent.trim()).join(", "));
    told("text", byId("hw-text").value.trim());
    told("links", byId("hw-links").value.trim());
    told("files", [...document.querySelectorAll("#hw-attached a")].map((a) => a.textContent).join(", "));
    told("due", form.querySelector("input[name=due]:checked")?.value === "day" ? day(dueDay()) : form.querySelector("input[name=due]:checked").parentElement.textContent.trim());
    told("minutes", minutes && words.minutes.replace("{0}", minutes));
    told("answer", form.querySelector("input[name=answer]:checked").parentElement.textContent.trim());
  }

  function show(step, focus) {
    at = step;
    steps.forEach((s, i) => { s.hidden = i !== at; });
    byId("hw-steps").querySelectorAll("button").forEach((b, i) => { b.setAttribute("aria-current", i === at ? "step" : "false"); });
    byId("hw-prev").hidden = at === 0;
    byId("hw-forth").hidden = at === steps.length - 1;
    byId("hw-give").hidden = at !== steps.length - 1;
    if (steps[at].dataset.step === "look") {
      tell();
      guard();
    }
    if (focus) {
      const heading = steps[at].querySelector("h2");
      heading.tabIndex = -1;
      heading.focus();
    }
  }

  // forward only over steps that say what they must
  function go(to) {
    fault("");
    for (let i = 0; i < to; i++) {
      const wrong = amiss(steps[i].dataset.step);
      if (wrong) {
        show(i, true);
        say(wrong, true);
        return;
      }
    }
    say("");
    show(to, true);
    keep();
  }

  async function owner() {
    await keep();
    return draft ? { kind: "homework", id: draft } : null;
  }

  async function give() {
    const wrong = steps.map((s) => amiss(s.dataset.step)).find(Boolean);
    if (wrong) {
      fault(wrong);
      return;
    }
    if (byId("hw-give").disabled) {
      return; // by keyboard a second time
    }
    byId("hw-give").disabled = true;
    const files = byId("hw-upload").dataset;
    fault(attached.onTheWay() ? files.wait : "");
    clearTimeout(timer);
    try {
      if (await attached.sent()) {
        throw Object.assign(new Error(files.left), { status: 422 });
      }
      fault("");
      await keep();
      const [group, subject] = pair();
      const byDay = chosen("due") === "day";
      const given = await asked("/data/homework/giving", {
        draft, group, subject, pupils: pupils(), fromLesson: Number(form.dataset.lesson) || null, takenFrom: Number(form.dataset.from) || null,
        asked: {
          text: byId("hw-text").value, links: byId("hw-links").value, minutes: Number(byId("hw-minutes").value) || null, answer: chosen("answer"),
          lesson: byDay ? null : Number(chosen("due")), due: byDay ? byId("hw-day").value : null
        }
      });
      location.assign(`/homework/sheet?id=${given.id}&year=${given.year}`);
    } catch (refused) {
      fault(refused.status ? refused.message : words.lost);
      byId("hw-give").disabled = false;
    }
  }

  function restore() {
    if (!left) {
      return;
    }
    byId("hw-text").value = left.text || "";
    byId("hw-links").value = left.links || "";
    byId("hw-minutes").value = left.minutes || "";
    byId("hw-day").value = left.day || "";
    form.dataset.lesson = left.lesson || "";
    form.dataset.from = left.from || "";
    for (const [field, value] of [["to", left.to], ["answer", left.answer]]) {
      const input = [...form.querySelectorAll(`input[name=${field}]`)].find((i) => i.value === value);
      if (input) {
        input.checked = true;
      }
    }
  }

  async function begin() {
    const group = byId("hw-group");
    const wanted = left?.group || (form.dataset.subject ? `${form.dataset.group}:${form.dataset.subject}` : "");
    const options = [...group.options].filter((o) => o.value === wanted);
    options.slice(1).forEach((o) => o.remove());
    if (options.length) {
      group.value = wanted;
    }
    restore();
    byId("hw-chosen").hidden = chosen("to") !== "some";
    await choose(left);
    kept = left ? JSON.stringify(said()) : "";
    attached = globalThis.Homework.files(owner, draft ? { kind: "homework", id: draft } : null);
    show(0, false);
    form.dataset.ready = "yes";
  }

  form.addEventListener("input", () => { say(""); clearTimeout(timer); timer = setTimeout(keep, PAUSE); });
  form.addEventListener("change", ({ target }) => {
    if (target.name === "to") {
      byId("hw-chosen").hidden = chosen("to") !== "some";
    }
    if (target.id === "hw-day") {
      byId("hw-by-day").checked = true;
    }
  });
  byId("hw-group").addEventListener("change", () => choose(null));
  byId("hw-steps").addEventListener("click", ({ target }) => {
    const to = steps.findIndex((s) => s.dataset.step === target.dataset.to);
    if (to >= 0) {
      go(to);
    }
  });
  byId("hw-prev").addEventListener("click", () => go(at - 1));
  byId("hw-forth").addEventListener("click", () => go(at + 1));
  form.addEventListener("submit", (event) => { event.preventDefault(); give(); });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (at < steps.length - 1) {
        go(at + 1);
      } else {
        give();
      }
    } else if (event.key === "Enter" && event.target.matches("input") && at < steps.length - 1) {
      event.preventDefault(); // Enter in a field of an early step does not issue anything
    }
  });
  addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") { keep(); } });
  begin();
})();
