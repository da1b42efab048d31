// The short way from a lesson's page: the homework is due at the next lesson of the same group and subject.
(() => {
  "use strict";

  const byId = (id) => document.getElementById(id);
  const form = byId("lh-give");
  if (!form) {
    return;
  }
  const { lesson, group, subject, date, lost, nolessons } = form.dataset;
  const key = `homework-lesson-${lesson}`;
  let draft = null;
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

  async function give() {
    const { lessons } = await asked(`/data/homework/giving/choice?group=${group}&subject=${subject}`);
    const next = lessons.find((l) => l.date > date) || lessons[0];
    if (!next) {
      throw Object.assign(new Error(nolessons), { told: true });
    }
    const minutes = byId("lh-minutes").value;
    const says = { text: byId("lh-text").value, links: "", minutes: minutes ? Number(minutes) : null, answer: "NONE", lesson: next.lesson, due: null };
    draft ??= await asked("/data/homework/giving/draft", { draft: null, key: name, group: Number(group), subject: Number(subject), seen: 0, content: JSON.stringify({ group: `${group}:${subject}`, ...says }) });
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
