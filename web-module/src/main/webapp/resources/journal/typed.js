// What is typed into a cell as the server will read it: a mark, a letter of attendance with minutes («о15»), or both.
(() => {
  "use strict";

  const LATE = 2;

  /** @param letters of attendance in the order absent, ill, late, excused */
  function split(typed, letters) {
    const [, mark, attendance] = typed.match(`^(.*)([${letters}]\\d{0,2})$`) || [null, typed, ""];
    return { mark, attendance };
  }

  globalThis.Journal = Object.assign(globalThis.Journal || {}, { split, LATE });
})();
