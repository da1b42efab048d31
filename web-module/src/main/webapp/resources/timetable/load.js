// A timetable of another program: the file stays in the browser until each of its names is matched and the draft is made.
(() => {
  "use strict";

  const LARGEST = 8 * 1024 * 1024;
  const MAKE = "-1";
  const byId = (id) => document.getElementById("load-" + id);
  const form = document.getElementById("load");
  const words = byId("words").dataset;
  const chosen = new Map();

  const make = (tag, text, look) => {
    const node = document.createElement(tag);
    node.textContent = text || "";
    node.className = look || "";
    return node;
  };

  function say(text, look) {
    byId("say").className = look && text ? "notice " + look : "";
    byId("say").textContent = text;
  }

  const inBase64 = (file) => new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done({ name: file.name, content: reader.result.slice(reader.result.indexOf(",") + 1) });
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(file);
  });

  async function send(path) {
    const [file] = byId("file").files;
    if (!file || file.size > LARGEST) {
      throw new Error(file ? words.toolarge : words.choose);
    }
    const response = await fetch("/data/timetable/load" + path, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify({
        school: Number(form.dataset.school),
        year: Number(form.dataset.year),
        name: byId("name").value,
        file: await inBase64(file),
        chosen: Object.fromEntries(chosen),
      }),
      credentials: "same-origin",
    });
    const answer = await response.json();
    if (!response.ok) {
      throw new Error(answer.message);
    }
    return answer;
  }

  function choice(unknown, names, i) {
    const select = document.createElement("select");
    select.id = "load-choice-" + i;
    const lists = { group: names.groups, teacher: names.teachers, subject: names.subjects, place: names.places };
    const whole = unknown.kind === "subject" || unknown.kind === "place" || unknown.name.includes("+");
    select.append(new Option(words.choose, ""));
    if (whole) {
      select.append(new Option(words.make, MAKE));
    }
    select.append(new Option(unknown.kind === "group" || unknown.kind === "subject" ? words.skip : words.nothing, "0"));
    select.append(...lists[unknown.kind].map((entry) => new Option(entry.name, entry.id)));
    select.value = unknown.like ? String(unknown.like) : whole ? MAKE : "";
    const keep = () => {
      const key = `${unknown.kind}:${unknown.name}`;
      if (select.value === "") {
        chosen.delete(key);
      } else {
        chosen.set(key, Number(select.value));
      }
    };
    select.addEventListener("change", keep);
    keep();
    return select;
  }

  function show(look) {
    const found = byId("found");
    found.replaceChildren();
    if (look.faults.length) {
      const list = make("ul", "", "pl-faults");
      list.append(...look.faults.map((fault) => make("li", fault)));
      found.append(make("h2", words.faults), list);
    }
    if (look.unknown.length) {
      const table = make("table", "", "plain");
      const head = table.createTHead().insertRow();
      [words.infile, words.inschool].forEach((text) => {
        const cell = make("th", text);
        cell.scope = "col";
        head.append(cell);
      });
      const body = table.createTBody();
      look.unknown.forEach((unknown, i) => {
        const line = body.insertRow();
        const label = make("label", `${words[unknown.kind]}: ${unknown.name} (${unknown.lessons})`);
        const select = choice(unknown, look.names, i);
        label.htmlFor = select.id;
        line.insertCell().append(label);
        line.insertCell().append(select);
      });
      const frame = make("div", "", "scroll");
      frame.append(table);
      found.append(make("h2", words.unknown), frame);
    }
    byId("go").hidden = look.faults.length > 0 || look.unknown.length > 0;
    say(look.unknown.length || look.faults.length ? "" : look.summary, "good");
  }

  async function step(task) {
    byId("go").hidden = true;
    say(words.reading);
    try {
      await task();
    } catch (error) {
      say(error.message, "bad");
    }
  }

  byId("file").addEventListener("change", () => {
    chosen.clear();
    byId("found").replaceChildren();
    const [file] = byId("file").files;
    if (file) {
      byId("name").value = byId("name").value || file.name.replace(/\.[^.]+$/, "").slice(0, 100);
      step(async () => show(await send("/look")));
    }
  });
  byId("look").addEventListener("click", () => step(async () => show(await send("/look"))));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    step(async () => location.assign((await send("")).address));
  });
})();
