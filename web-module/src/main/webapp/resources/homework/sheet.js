// A homework that is changed: its files, and on another day the lesson of that day with what the class has to do by then already.
(() => {
  "use strict";

  const byId = (id) => document.getElementById(id);
  const changing = byId("hw-changing");
  if (!changing) {
    return;
  }
  const { homework, group, subject, ...words } = changing.dataset;
  const day = byId("hw-c-due");
  const lesson = byId("hw-lesson");
  const first = lesson.value;
  const owner = { kind: "homework", id: homework };
  let lessons = null;

  async function asked(address) {
    const answer = await fetch(`/data/homework/giving/${address}`, { headers: { Accept: "application/json" } }).catch(() => null);
    return answer?.ok ? answer.json() : null;
  }

  // due at a lesson it follows the lesson; on a day without one it is due on the day
  async function place() {
    const chosen = day.value;
    byId("hw-c-told").textContent = "";
    if (chosen === day.dataset.was || !chosen) {
      lesson.value = first;
      return;
    }
    lesson.value = "";
    lessons ??= asked(`choice?group=${group}&subject=${subject}`);
    const load = await asked(`load?group=${group}&subject=${subject}&day=${chosen}&but=${homework}`);
    const there = (await lessons)?.lessons.find((l) => l.date === chosen);
    if (day.value !== chosen) {
      return; // another day was chosen meanwhile
    }
    lesson.value = there ? there.lesson : "";
    const all = load ? load.heaviest + (Number(byId("hw-c-minutes").value) || 0) : 0;
    byId("hw-c-told").textContent = [
      there ? words.lesson.replace("{0}", there.number) : words.nolesson,
      load && words.load.replace("{0}", all).replace("{1}", load.norm),
      all > load?.norm && words.over.replace("{0}", all - load.norm)
    ].filter(Boolean).join(" ");
  }

  day.addEventListener("change", place);
  byId("hw-upload").addEventListener("attached", ({ detail }) => {
    const said = byId("hw-said");
    said.querySelector(".hw-files")?.remove();
    const list = Object.assign(document.createElement("ul"), { className: "hw-files" });
    list.append(...detail.map(({ id, name }) => {
      const item = document.createElement("li");
      item.append(Object.assign(document.createElement("a"), { href: `/data/files/${id}`, textContent: name }));
      return item;
    }));
    said.append(list);
  });
  globalThis.Homework.files(() => owner, owner);
})();
