// The form of the norms: all grades are sent at once, or none to have the region's again.
(() => {
  "use strict";

  const form = document.getElementById("norms");

  const normOf = (line) => ({
    parallel: Number(line.dataset.parallel),
    ...Object.fromEntries([...line.querySelectorAll("input[type=number]")].map((field) => [field.name, Number(field.value)])),
    zeroth: line.querySelector("input[type=checkbox]").checked,
  });

  form.addEventListener("order", (event) => {
    const region = event.detail.submitter.id === "norms-region";
    event.detail.order = {
      school: Number(form.dataset.school),
      mark: Number(form.dataset.mark),
      norms: region ? [] : [...form.querySelectorAll("tr[data-parallel]")].map(normOf),
    };
  });
})();
