// Which key leads where: in the grid after the WAI-ARIA grid pattern, and out of the field of a cell.
(() => {
  "use strict";

  const PAGE = 10;

  /** The row and the column that the key leads to; null for a key that leads nowhere. */
  function stepOf({ key, ctrlKey, metaKey, altKey }, { row, column, sheet }) {
    if (altKey || metaKey) {
      return null;
    }
    switch (key) {
      case "ArrowLeft": return [row, column - 1];
      case "ArrowRight": return [row, column + 1];
      case "ArrowUp": return [row - 1, column];
      case "ArrowDown": return [row + 1, column];
      case "Home": return [ctrlKey ? 0 : row, 0];
      case "End": return [ctrlKey ? sheet.rows.length - 1 : row, sheet.columns.length - 1];
      case "PageUp": return [Math.max(0, row - PAGE), column];
      case "PageDown": return [row + PAGE, column];
      default: return null;
    }
  }

  /** How many rows and columns further; the arrows to the sides belong to the text of somebody who corrects what stood there. */
  function stepOutOfField({ key, shiftKey, target }) {
    const typedOver = !target.dataset.whole;
    return {
      Enter: [shiftKey ? -1 : 1, 0],
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      Tab: [0, shiftKey ? -1 : 1],
      ArrowLeft: typedOver ? [0, -1] : null,
      ArrowRight: typedOver ? [0, 1] : null,
      Escape: [0, 0],
    }[key];
  }

  globalThis.Journal = Object.assign(globalThis.Journal || {}, { stepOf, stepOutOfField });
})();
