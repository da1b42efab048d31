// The class's summary: to the printer, and all pupils at once for a decision of the council.
(() => {
    'use strict';

    document.addEventListener('click', event => {
        if (event.target.closest('[data-print]')) {
            window.print();
        }
        const all = event.target.closest('[data-all]');
        if (all) {
            const boxes = [...all.closest('fieldset').querySelectorAll('input[type="checkbox"]')];
            const none = boxes.every(box => box.checked);
            boxes.forEach(box => { box.checked = !none; });
        }
    });
})();
