// What is attached to a lesson: listed, sent with its progress, taken away.
(() => {
  "use strict";

  const { sent } = globalThis.Journal;
  const byId = (id) => document.getElementById(id);
  const head = byId("lesson").dataset;
  const list = byId("ls-files");
  const address = `/data/files/lesson/${head.lesson}`;

  function line({ id, name, size }) {
    const item = document.createElement("li");
    const link = Object.assign(document.createElement("a"), { href: `/data/files/${id}`, textContent: name });
    const told = document.createElement("small");
    told.textContent = list.dataset.size.replace("{0}", Math.max(1, Math.round(size / 1024)).toLocaleString());
    item.append(link, told);
    if (head.open) {
      const remove = Object.assign(document.createElement("button"), { type: "button", className: "quiet", textContent: "×" });
      remove.setAttribute("aria-label", list.dataset.remove.replace("{0}", name));
      remove.addEventListener("click", () => drop(id, name));
      item.append(remove);
    }
    return item;
  }

  async function show() {
    try {
      const files = await sent(address, undefined, "GET");
      list.replaceChildren(...files.map(line));
      byId("ls-no-files").hidden = files.length > 0;
    } catch (refused) {
      byId("ls-no-files").textContent = refused.message;
    }
  }

  async function drop(id, name) {
    if (confirm(list.dataset.sure.replace("{0}", name))) {
      await sent(`/data/files/${id}`, undefined, "DELETE").catch((refused) => say(refused.message));
      show();
    }
  }

  function say(text) {
    byId("ls-file-say").textContent = text;
    byId("ls-file-say").classList.toggle("is-bad", Boolean(text));
  }

  function send(file) {
    return new Promise((resolve) => {
      const bar = byId("ls-progress");
      const request = new XMLHttpRequest();
      request.open("POST", `${address}?name=${encodeURIComponent(file.name)}`);
      request.setRequestHeader("Content-Type", "application/octet-stream");
      request.setRequestHeader("Accept", "application/json");
      request.responseType = "json";
      request.upload.addEventListener("progress", ({ loaded, total }) => { bar.value = total ? 100 * loaded / total : 0; });
      request.addEventListener("loadend", () => {
        const well = request.status >= 200 && request.status < 300;
        if (!well) {
          say(`${file.name}: ${request.response?.message || byId("ls-words").dataset.lost}`);
        }
        resolve(well);
      });
      bar.value = 0;
      bar.hidden = false;
      request.send(file);
    });
  }

  byId("ls-file")?.addEventListener("change", async ({ target }) => {
    say("");
    for (const file of [...target.files]) {
      await send(file);
    }
    byId("ls-progress").hidden = true;
    target.value = "";
    show();
  });

  show();
})();
