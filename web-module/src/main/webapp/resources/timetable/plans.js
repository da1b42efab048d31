// Sends the forms of the plans' pages, and says beside a form why it was refused.
(() => {
  "use strict";

  const valueOf = (field) => {
    if (field.type === "checkbox") {
      return field.checked ? "on" : null;
    }
    return field.dataset.number ? Number(field.value) : field.value;
  };

  async function send(form) {
    const fault = form.querySelector("[data-fault]") || form.appendChild(document.createElement("p"));
    const button = form.querySelector("button[type=submit]");
    const order = Object.fromEntries([...form.elements].filter((f) => f.name).map((f) => [f.name, valueOf(f)]));
    fault.textContent = "";
    fault.className = "";
    button.disabled = true;
    try {
      const response = await fetch(form.dataset.send, {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/json" },
        body: JSON.stringify(order),
        credentials: "same-origin",
      });
      const answer = response.status === 204 ? { address: form.dataset.then } : await response.json();
      if (!response.ok) {
        throw new Error(answer.message);
      }
      location.assign(answer.address);
    } catch (error) {
      fault.className = "notice bad";
      fault.textContent = error.message;
      button.disabled = false;
    }
  }

  document.querySelectorAll("form[data-send]").forEach((form) => {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      send(form);
    });
  });
})();
