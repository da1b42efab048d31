// A homework without an answer is called done in the list, and that is undone where it was a slip.
(() => {
  "use strict";

  const words = document.getElementById("hw-words").dataset;

  async function post(verb, button) {
    const answer = await fetch(`/data/homework/task/${verb}`, {
      method: "POST", headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify({ task: Number(button.dataset.done), year: Number(button.dataset.year), text: null, seen: 0, over: false })
    }).catch(() => null);
    const said = await answer?.json().catch(() => null);
    return { well: Boolean(answer?.ok), message: said?.message || words.lost };
  }

  document.addEventListener("click", async ({ target }) => {
    const button = target.closest("button[data-done]");
    if (!button) {
      return;
    }
    const undo = "undo" in button.dataset;
    button.disabled = true;
    const { well, message } = await post(undo ? "back" : "submit", button);
    button.disabled = false;
    const line = button.closest(".hw-line");
    line.querySelector(".hw-say")?.remove();
    if (!well) {
      const fault = Object.assign(document.createElement("p"), { className: "hw-say is-bad", textContent: message });
      fault.setAttribute("role", "alert");
      line.append(fault);
      return;
    }
    line.classList.toggle("is-done", !undo);
    button.dataset.first ??= button.textContent;
    button.textContent = undo ? button.dataset.first : words.undo;
    line.querySelector(".hw-state").hidden = !undo;
    if (undo) {
      delete button.dataset.undo;
    } else {
      button.dataset.undo = "undo";
    }
  });
})();
