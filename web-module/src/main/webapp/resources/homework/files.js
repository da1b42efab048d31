// Files that are being attached: sent one after another with their progress, tried again when the connection was away, taken away.
// Photographs are drawn anew before they are sent: large ones become smaller, and where they were taken is left out of all.
// Homework.files(owner) — owner answers with {kind, id}, making the owner when there is none yet. It gives back show, which draws the list
// anew, onTheWay, and sent, which waits for what is on its way and tells how many files of it did not come.
globalThis.Homework ??= {};
globalThis.Homework.files = (owner, known) => {
  "use strict";

  const byId = (id) => document.getElementById(id);
  const box = byId("hw-upload");
  if (!box) {
    return null;
  }
  const words = box.dataset;
  const LARGE = 1_500_000;
  const LARGEST = 10 << 20;
  const SIDE = 2400;
  const FULL = "files.refusal.TOO_MANY";
  let onTheWay = 0;
  let sending = Promise.resolve(0);

  function say(text, bad) {
    byId("hw-file-say").textContent = text;
    byId("hw-file-say").classList.toggle("is-bad", Boolean(bad));
  }

  function line({ id, name, type, size }) {
    const item = document.createElement("li");
    const link = Object.assign(document.createElement("a"), { href: `/data/files/${id}`, textContent: name });
    const told = document.createElement("small");
    told.textContent = words.size.replace("{0}", Math.max(1, Math.round(size / 1024)).toLocaleString());
    const remove = Object.assign(document.createElement("button"), { type: "button", className: "quiet", textContent: "×" });
    remove.setAttribute("aria-label", words.remove.replace("{0}", name));
    remove.addEventListener("click", () => drop(id, name));
    if (type === "image/jpeg") {
      item.append(Object.assign(document.createElement("img"), { className: "hw-thumb", src: `/data/files/${id}`, alt: "", loading: "lazy" }));
    }
    item.append(link, " ", told, " ", remove);
    return item;
  }

  async function show(at) {
    const answer = await fetch(`/data/files/${at.kind}/${at.id}`, { headers: { Accept: "application/json" } }).catch(() => null);
    if (answer?.ok) {
      const files = await answer.json();
      byId("hw-attached").replaceChildren(...files.map(line));
      box.dispatchEvent(new CustomEvent("attached", { detail: files }));
    }
  }

  async function drop(id, name) {
    if (!confirm(words.sure.replace("{0}", name))) {
      return;
    }
    const answer = await fetch(`/data/files/${id}`, { method: "DELETE", headers: { Accept: "application/json" } }).catch(() => null);
    if (!answer?.ok) {
      say((await answer?.json().catch(() => null))?.message || words.lost, true);
    }
    show(await owner());
  }

  async function smaller(file) {
    const photograph = /^image\/(jpeg|heic|heif)$/.test(file.type);
    if (!photograph && (file.size < LARGE || !/^image\/(png|webp)$/.test(file.type))) {
      return file;
    }
    try {
      const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
      const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
      const canvas = Object.assign(document.createElement("canvas"), { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) });
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      const blob = await new Promise((ready) => { canvas.toBlob(ready, "image/jpeg", 0.85); });
      return blob && (photograph || blob.size < file.size) ? new File([blob], file.name.replace(/\.[^.]*$/, "") + ".jpg", { type: "image/jpeg" }) : file;
    } catch {
      return file; // no picture that this browser can read: it is sent as it is
    }
  }

  function sent(at, file) {
    return new Promise((resolve) => {
      const bar = byId("hw-progress");
      const request = new XMLHttpRequest();
      request.open("POST", `/data/files/${at.kind}/${at.id}?name=${encodeURIComponent(file.name.replace(/[\ud800-\udfff]/gu, ""))}`); // half a sign is none
      request.setRequestHeader("Content-Type", "application/octet-stream");
      request.setRequestHeader("Accept", "application/json");
      request.responseType = "json";
      request.upload.addEventListener("progress", ({ loaded, total }) => { bar.value = total ? 100 * loaded / total : 0; });
      request.addEventListener("loadend", () => resolve({ status: request.status, message: request.response?.message, reason: request.response?.reason }));
      bar.value = 0;
      bar.hidden = false;
      request.send(file);
    });
  }

  // every file that did not come is named, and after one too many the rest is not even sent
  async function offer(at, files) {
    const faults = [];
    const left = [];
    for (const [i, file] of files.entries()) {
      say(words.sending.replace("{1}", i + 1).replace("{2}", files.length).replace("{0}", () => file.name));
      const small = await smaller(file);
      if (small.size > LARGEST) {
        faults.push(`${file.name}: ${words.large}`); // the server would hang up in the middle of it
        continue;
      }
      const { status, message, reason } = await sent(at, small);
      if (reason === FULL) {
        faults.push(`${message}. ${words.rest.replace("{0}", files.length - i)}`);
        break;
      }
      if (status < 200 || status >= 300) {
        faults.push(`${file.name}: ${message || words.lost}`);
        if (status === 0 || status >= 500) {
          left.push(file);
        }
      }
    }
    byId("hw-progress").hidden = true;
    return { faults, left };
  }

  // what the server does not know yet is offered again: a file that came twice is taken once
  async function send(files) {
    const at = await owner();
    if (!at) {
      return files.length;
    }
    const { faults, left } = await offer(at, files);
    say(faults.join("\n"), faults.length);
    if (left.length) {
      const again = Object.assign(document.createElement("button"), { type: "button", textContent: words.again });
      again.addEventListener("click", () => queue(left));
      byId("hw-file-say").append(" ", again);
    }
    await show(at);
    return faults.length;
  }

  // one choice of files after the other
  function queue(files) {
    onTheWay++;
    sending = sending.then(() => send(files), () => send(files)).finally(() => { onTheWay--; });
    return sending;
  }

  for (const id of ["hw-file", "hw-photo"]) {
    byId(id)?.addEventListener("change", ({ target }) => {
      const files = [...target.files];
      target.value = "";
      queue(files);
    });
  }
  addEventListener("beforeunload", (event) => {
    if (onTheWay) {
      event.preventDefault();
    }
  });
  if (known) {
    show(known);
  }
  return { show, onTheWay: () => onTheWay > 0, sent: async () => onTheWay ? sending : 0 };
};
