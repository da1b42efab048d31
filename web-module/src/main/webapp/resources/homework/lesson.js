// The short way from a lesson's page: the homework is due at the next lesson of the same group and subject.
(() => {
  "use strict";

  const byId = (id) => document.getElementById(id);
  const form = byId("lh-give");
  if (!form) {
    return;
  }
  const { lesson, group, subject, date, lost, nolessons, load, over, tests, untold } = form.dataset;
  const key = `homework-lesson-${lesson}`;
  let draft = null;
  let looked = null;
  const name = crypto.randomUUID();

  async function asked(address, body) {
    const answer = await fetch(address, {
      method: body ? "POST" : "GET", headers: { Accept: "application/json", ...(body && { "Content-Type": "application/json" }) }, body: body && JSON.stringify(body)
    });
    const told = await answer.json();
    if (!answer.ok) {
      throw Object.assign(new Error(told.message), { told: true });
    }
    return told;
  }

  async function ahead() {
    const { lessons } = await asked(`/data/homework/giving/choice?group=${group}&subject=${subject}`);
    return lessons.find((l) => l.date > date) || lessons[0];
  }

  function tell() {
    if (!looked) {
      return;
    }
    const all = looked.heaviest + (Number(byId("lh-minutes").value) || 0);
    const day = new Date(`${looked.date}T12:00:00`).toLocaleDateString(document.documentElement.lang, { weekday: "short", day: "numeric", month: "long" });
    const said = [
      `${day}. ${load.replace("{0}", all).replace("{1}", looked.norm)}`,
      looked.planned.length && tests.replace("{0}", looked.planned.map((p) => `${p.subject} (${p.type})`).join(", ")),
      all > looked.norm && over.replace("{0}", all - looked.norm),
      looked.untold && untold.replace("{0}", looked.untold)
    ].filter(Boolean);
    byId("lh-guard").textContent = said.map((s) => s.replace(/[.]?$/, ".")).join(" ");
    byId("lh-guard").className = all > looked.norm || looked.planned.length ? "notice warn" : "muted";
  }

  // the day's load is advice: where it is not told, the homework is given all the same
  async function guard() {
    try {
      const { date: due } = await ahead();
      looked = { date: due, ...await asked(`/data/homework/giving/load?group=${group}&subject=${subject}&day=${due}&but=0`) };
      tell();
    } catch {
      looked = null;
    }
  }

  async function give() {
    const next = await ahead();
    if (!next) {
      throw Object.assign(new Error(nolessons), { told: true });
    }
    const minutes = byId("lh-minutes").value;
    const says = { text: byId("lh-text").value, links: "", minutes: minutes ? Number(minutes) : null, answer: "NONE", lesson: next.lesson, due: null };
    draft ??= await asked("/data/homework/giving/draft", { draft: null, key: name, group: Number(group), subject: Number(subject), seen: 0, content: JSON.stringify({ group: `${group}:${subject}`, ...says }), older: null, year: null });
    await asked("/data/homework/giving", { draft: draft.id, group: Number(group), subject: Number(subject), pupils: [], fromLesson: Number(lesson), takenFrom: null, asked: says });
  }

  const left = localStorage.getItem(key);
  if (left) {
    byId("lh-text").value = left;
  }
  byId("lh-text").addEventListener("input", ({ target }) => {
    try {
      localStorage.setItem(key, target.value);
    } catch {
      // a device without room still has what is on the page
    }
  });
  form.addEventListener("focusin", guard, { once: true });
  byId("lh-minutes").addEventListener("input", tell);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button");
    button.disabled = true;
    try {
      await give();
      localStorage.removeItem(key);
      location.reload();
    } catch (refused) {
      byId("lh-fault").textContent = refused.told ? refused.message : lost;
      byId("lh-fault").hidden = false;
      button.disabled = false;
    }
  });
})();
