// A table of bells: fills its lines from a beginning, a length and a pause, and tells what stands in them.
(() => {
  "use strict";

  const clock = (minutes) => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

  function fill(form) {
    const asked = (name) => form.querySelector(`[data-fill="${name}"]`).value;
    const [hour, minute] = asked("start").split(":").map(Number);
    const length = Number(asked("length"));
    const step = length + Number(asked("pause"));
    form.querySelectorAll("tr[data-number]").forEach((line) => {
      const number = Number(line.dataset.number);
      const begins = hour * 60 + minute + (number - 1) * step;
      const rings = number >= 1 && number <= Number(asked("count")) && begins + length < 24 * 60;
      const [starts, ends] = line.querySelectorAll("input");
      starts.value = rings ? clock(begins) : "";
      ends.value = rings ? clock(begins + length) : "";
    });
  }

  // the days and the grades of a table go as bits, its lines as times
  function complete(order, form) {
    const bits = (name) => [...form.querySelectorAll(`[name="${name}"]:checked`)].reduce((mask, box) => mask | Number(box.value), 0);
    const times = [...form.querySelectorAll("tr[data-number]")].map((line) => {
      const [starts, ends] = line.querySelectorAll("input");
      return { number: Number(line.dataset.number), starts: starts.value, ends: ends.value };
    }).filter((time) => time.starts || time.ends);
    Object.assign(order, { name: order.name ?? "", weekdays: bits("weekdays"), parallels: bits("parallels"), times });
  }

  document.querySelectorAll("form[data-bells]").forEach((form) => {
    form.querySelector('[data-fill="go"]').addEventListener("click", () => fill(form));
    form.addEventListener("order", (event) => complete(event.detail.order, form));
  });
})();
