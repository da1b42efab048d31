// Lessons of an absent teacher, a closed room or a class that is away: says how many are arranged, warns of what is taken twice, sends them at once.
(() => {
  "use strict";

  const form = document.getElementById("absence");
  if (!form) {
    return;
  }
  const about = form.dataset;
  const go = document.getElementById("ab-go");
  const fault = document.getElementById("ab-fault");
  const selects = [...form.querySelectorAll("select[data-lesson]")];

  function say(text) {
    fault.className = text ? "notice bad" : "";
    fault.textContent = text;
  }

  function look() {
    const arranged = selects.filter((s) => s.value !== "LEAVE");
    const taken = new Set();
    const twice = arranged.find((s) => {
      const key = s.dataset.time + s.value;
      const known = /^(REPLACE|PLACE)/.test(s.value) && taken.has(key);
      taken.add(key);
      return known;
    });
    go.textContent = `${about.go}: ${arranged.length}`;
    go.disabled = !arranged.length || Boolean(twice);
    say(twice ? `${about.twice} ${twice.selectedOptions[0].text.split(" · ")[0]}, ${twice.dataset.time}` : "");
  }

  async function send() {
    go.disabled = true;
    try {
      const response = await fetch(about.address, {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/json" },
        body: JSON.stringify({
          school: Number(about.school),
          ...about.teacher ? { teacher: Number(about.teacher) } : { place: Number(about.place), group: Number(about.group) },
          from: about.from,
          to: about.to,
          reason: document.getElementById("ab-reason").value,
          chosen: selects.filter((s) => s.value !== "LEAVE").map((s) => ({ lesson: Number(s.dataset.lesson), ...s.dataset.year && { year: Number(s.dataset.year) }, act: s.value })),
        }),
        credentials: "same-origin",
      });
      const answer = await response.json();
      if (!response.ok) {
        throw new Error(answer.message);
      }
      location.assign(answer.address);
    } catch (error) {
      look();
      say(error.message);
    }
  }

  form.addEventListener("change", look);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  look();
})();
