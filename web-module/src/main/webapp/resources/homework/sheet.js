// A homework that is due at a lesson is due on a day once another day is chosen.
(() => {
  "use strict";

  const day = document.getElementById("hw-c-due");
  const lesson = document.getElementById("hw-lesson");
  if (day) {
    const first = lesson.value;
    day.addEventListener("change", () => { lesson.value = day.value === day.dataset.was ? first : ""; });
  }
})();
