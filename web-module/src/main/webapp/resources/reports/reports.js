// A report is shown anew as soon as something else is chosen.
(() => {
    'use strict';

    const form = document.getElementById('choice');
    if (form) {
        form.addEventListener('change', event => {
            if (event.target.tagName === 'SELECT') {
                form.requestSubmit();
            }
        });
    }
})();
