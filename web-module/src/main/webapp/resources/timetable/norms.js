// The form of the norms: all grades are sent at once, or none to have the region's again.
(() => {
  "use strict";

  const form = document.getElementById("norms");
  const fault = document.getElementById("norms-fault");

  const normOf = (line) => ({
    parallel: Number(line.dataset.parallel),
    ...Object.fromEntries([...line.querySelectorAll("input[type=number]")].map((field) => [field.name, Number(field.value)])),
    zeroth: line.querySelector("input[type=checkbox]").checked,
  });

  async function send(norms) {
    fault.className = "";
    fault.textContent = "";
    try {
      const response = await fetch("/data/timetable/norms", {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/json" },
        body: JSON.stringify({ school: Number(form.dataset.school), mark: Number(form.dataset.mark), norms }),
        credentials: "same-origin",
      });
      const answer = await response.json();
      if (!response.ok) {
        throw new Error(answer.message);
      }
      location.assign(answer.address);
    } catch (error) {
      fault.className = "notice bad";
      fault.textContent = error.message;
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send([...form.querySelectorAll("tr[data-parallel]")].map(normOf));
  });
  document.getElementById("norms-region").addEventListener("click", () => send([]));
})();
