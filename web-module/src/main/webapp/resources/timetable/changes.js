// The dialog of a day's lesson: who and what is free, and what becomes of the lesson.
(() => {
  "use strict";

  const byId = (id) => document.getElementById("ch-" + id);
  const dialog = byId("dialog");
  const words = dialog.dataset;
  let lesson = null;

  async function ask(path, order) {
    const response = await fetch("/data/timetable/changes" + path, order === undefined
      ? { headers: { Accept: "application/json" }, credentials: "same-origin" }
      : { method: "POST", headers: { "Content-Type": "application/json", Accept: "application/json" }, body: JSON.stringify(order), credentials: "same-origin" });
    const answer = await response.json();
    if (!response.ok) {
      throw new Error(answer.message);
    }
    return answer;
  }

  function fault(text) {
    byId("fault").className = text ? "notice bad" : "";
    byId("fault").textContent = text;
  }

  const described = (teacher) => [
    teacher.name,
    teacher.teaches && words.teaches,
    teacher.present && words.present,
    words.before.replace("{0}", String(teacher.before)),
  ].filter(Boolean).join(" · ");

  async function open(button) {
    lesson = button.dataset;
    fault("");
    byId("what").textContent = lesson.what;
    byId("new-date").value = words.day;
    byId("new-number").value = lesson.number;
    byId("new-teacher").replaceChildren(new Option(words.same, "0"));
    byId("new-place").replaceChildren(new Option(words.same, "0"));
    dialog.showModal();
    try {
      const free = await ask(`?lesson=${lesson.lesson}&year=${lesson.year}`);
      byId("new-teacher").append(...free.teachers.map((t) => new Option(described(t), t.id)));
      byId("new-place").append(...free.places.map((p) => new Option(p.name, p.id)));
      if (free.teachers.length) {
        byId("new-teacher").value = String(free.teachers[0].id);
      }
    } catch (error) {
      fault(error.message);
    }
  }

  async function act(name) {
    fault("");
    try {
      const answer = await ask("/" + name, {
        lesson: Number(lesson.lesson),
        year: Number(lesson.year),
        teacher: name === "replace" ? Number(byId("new-teacher").value) : 0,
        place: name === "replace" ? Number(byId("new-place").value) : 0,
        date: name === "move" ? byId("new-date").value : null,
        number: Number(byId("new-number").value),
        reason: byId("reason").value,
        school: Number(words.school),
        day: words.day,
      });
      location.assign(answer.address);
    } catch (error) {
      fault(error.message);
    }
  }

  document.querySelectorAll("[data-lesson]").forEach((button) => button.addEventListener("click", () => open(button)));
  dialog.addEventListener("click", (event) => {
    if (event.target.dataset.act) {
      act(event.target.dataset.act);
    }
  });
  byId("close").addEventListener("click", () => dialog.close());
  document.getElementById("ch-print")?.addEventListener("click", () => print());
})();
