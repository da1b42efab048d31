// What an earlier page has left on the device goes out from here too; of what needs the person the line tells, with the way to its place.
(() => {
  "use strict";

  const { Queue, filled } = globalThis.Journal;
  const line = document.getElementById("journal-left");
  const queue = new Queue(Number(line.dataset.person));

  function told(text, address) {
    const link = document.createElement("a");
    link.href = address;
    link.textContent = text;
    return link;
  }

  queue.addEventListener("change", () => {
    const waiting = queue.waiting();
    const unsolved = queue.unsolved();
    line.hidden = waiting.length + unsolved.length === 0;
    line.replaceChildren(
      ...(waiting.length ? [told(filled(line.dataset.waiting, waiting.length), waiting[0].where), " "] : []),
      ...(unsolved.length ? [told(filled(line.dataset.unsolved, unsolved.length), unsolved[0].where)] : []));
  });
  queue.begin();
})();
