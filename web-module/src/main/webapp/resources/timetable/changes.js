// The dialog of a day's lesson: who and what is free, and what becomes of the lesson.
(() => {
  "use strict";

  const byId = (id) => document.getElementById("ch-" + id);
  const dialog = byId("dialog");
  const words = dialog ? dialog.dataset : {};
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
    teacher.here && words.here,
    teacher.teaches && words.teaches,
    teacher.away && words.away,
    teacher.present && words.present,
    words.before.replace("{0}", String(teacher.before)),
  ].filter(Boolean).join(" · ");

  const room = (place) => place.capacity ? place.name + " · " + words.seats.replace("{0}", String(place.capacity)) : place.name;

  const joint = (other) => {
    const option = new Option([other.group, other.teacher, other.place, other.fits ? "" : words.small].filter(Boolean).join(" · "), other.with);
    option.disabled = !other.fits;
    return option;
  };

  const chosen = () => dialog.querySelector("[name=act]:checked").value;

  // a change of several weeks is seen week by week before it is made
  const repeats = () => byId("until").value !== "";

  function fill(select, options) {
    select.replaceChildren(...(options.length ? options : [new Option(words.none, "")]));
  }

  function show() {
    dialog.querySelectorAll("[data-of]").forEach((part) => {
      part.hidden = !part.dataset.of.split(" ").includes(chosen());
    });
    byId("go").textContent = repeats() ? words.weeks : words.go;
    fault("");
  }

  function teachers(free) {
    const helper = byId("whom").value === "second";
    fill(byId("new-teacher"), [new Option(helper ? words.alone : words.same, "0"), ...free.teachers.map((t) => new Option(described(t), t.id))]);
    if (free.teachers.length && !helper) {
      byId("new-teacher").value = String(free.teachers[0].id);
    }
  }

  async function exchange() {
    try {
      const lessons = await ask(`/exchange?lesson=${lesson.lesson}&year=${lesson.year}&date=${byId("swap-date").value}`);
      fill(byId("swap-with"), lessons.map((l) => new Option(`${l.number}. ${l.group}, ${l.subject}, ${l.teacher}`, l.lesson)));
    } catch (error) {
      fault(error.message);
    }
  }

  let free = { teachers: [], places: [], joint: [] };

  async function open(button) {
    lesson = button.dataset;
    byId("what").textContent = lesson.what;
    byId("new-date").value = words.day;
    byId("swap-date").value = words.day;
    byId("until").value = "";
    byId("new-number").value = lesson.number;
    byId("whom-row").hidden = !lesson.second;
    byId("whom").replaceChildren(new Option(lesson.teacher, "first"), new Option(lesson.second, "second"));
    show();
    dialog.showModal();
    try {
      free = await ask(`?lesson=${lesson.lesson}&year=${lesson.year}`);
      teachers(free);
      fill(byId("new-place"), [new Option(words.same, "0"), ...free.places.map((p) => new Option(room(p), p.id))]);
      fill(byId("merge-with"), free.joint.map(joint));
      await exchange();
    } catch (error) {
      fault(error.message);
    }
  }

  const second = () => Boolean(lesson.second) && byId("whom").value === "second";

  function weeks() {
    const how = {
      replace: () => ({ teacher: byId("new-teacher").value, place: byId("new-place").value, ...second() && { second: "yes" } }),
      move: () => ({ date: byId("new-date").value, number: byId("new-number").value }),
      swap: () => ({ other: byId("swap-with").value }),
      merge: () => ({ other: byId("merge-with").value }),
      cancel: () => ({}),
    }[chosen()]();
    if (how.other === "") {
      fault(words.none);
      return;
    }
    location.assign("/timetable/repeat?" + new URLSearchParams({ act: chosen().toUpperCase(), lesson: lesson.lesson, year: lesson.year, ...how, until: byId("until").value, reason: byId("reason").value }));
  }

  async function act() {
    if (repeats()) {
      weeks();
      return;
    }
    const name = chosen();
    const replaces = name === "replace";
    const other = { swap: "swap-with", merge: "merge-with" }[name];
    fault("");
    byId("go").disabled = true;
    try {
      const answer = await ask("/" + name, {
        lesson: Number(lesson.lesson),
        year: Number(lesson.year),
        teacher: replaces ? Number(byId("new-teacher").value) : 0,
        second: replaces && second(),
        place: replaces ? Number(byId("new-place").value) : 0,
        date: name === "move" ? byId("new-date").value : null,
        number: Number(byId("new-number").value),
        other: other ? Number(byId(other).value) : 0,
        reason: byId("reason").value,
        school: Number(words.school),
        day: words.day,
      });
      location.assign(answer.address);
    } catch (error) {
      fault(error.message);
      byId("go").disabled = false;
    }
  }

  document.getElementById("ch-print")?.addEventListener("click", () => print());
  if (!dialog) {
    return;
  }
  document.querySelectorAll("[data-lesson]").forEach((button) => button.addEventListener("click", () => open(button)));
  dialog.addEventListener("change", (event) => {
    if (event.target.name === "act" || event.target.id === "ch-until") {
      show();
    }
  });
  byId("whom").addEventListener("change", () => teachers(free));
  byId("swap-date").addEventListener("change", exchange);
  byId("go").addEventListener("click", act);
  byId("close").addEventListener("click", () => dialog.close());
})();
