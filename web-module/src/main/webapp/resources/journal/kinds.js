// What the queue must know of an order, by the address to which it goes.
//   together   where several of them go at once: {orders: [body…]} is answered by [{status, answer}…] in the same order
//   place      what an order changes: orders of one place go out one after the other, and tell the next one what they have changed
//   same       whether a later order for the same place takes an earlier one's place
//   follow     the body of a later order, now that the server has answered an earlier one or told what stands there
//   theirs     what the server says stands there instead
(() => {
  "use strict";

  const CELL = {
    together: "/data/journal/cells",
    place: ({ year, lesson, pupil }) => `cell ${year} ${lesson} ${pupil}`,
    same: (a, b) => a.work === b.work,
    // the attendance belongs to the lesson, the mark to one of its works
    follow(later, earlier, answer) {
      const body = { ...later, seenEntry: answer.entryVersion };
      if (later.work === null || later.work === earlier.work || later.work === answer.work) {
        body.seenMark = answer.markVersion;
        body.work = later.work ?? answer.work ?? null;
      }
      return body;
    },
    theirs: (answer) => (answer.mark || "") + (answer.attendance || ""),
  };

  const TAKEN = {
    place: ({ year, lesson }) => `taken ${year} ${lesson}`,
    same: () => true,
    follow: (later) => later,
    theirs: () => "",
  };

  // a version that the answer tells, where the order names the one it has seen
  const OTHER = {
    place: () => null,
    same: () => true,
    follow: (later, earlier, answer) =>
      ("seenVersion" in later && "version" in answer ? { ...later, seenVersion: answer.version } : later),
    theirs: (answer) => answer.theirs ?? answer.topic ?? "",
  };

  const KINDS = { "/data/journal/cell": CELL, "/data/attendance/taken": TAKEN };

  const kindOf = ({ url }) => KINDS[url] || OTHER;

  globalThis.Journal = Object.assign(globalThis.Journal || {}, { kindOf });
})();
