// A link from a letter: its secret stands behind the # and is sent when the reader says so, never by looking at the page.
(() => {
    'use strict';

    const desk = document.querySelector('[data-link]');
    const form = desk.querySelector('form');
    const token = identityDoor.fragment();

    // the secret has left the address: a page that was loaded again does not know it, and could only be refused
    if (!token) {
        form.hidden = true;
        desk.querySelector('[data-bare]').hidden = false;
    }

    form.addEventListener('submit', async event => {
        event.preventDefault();
        const told = {token};
        if (form.elements.password) {
            told.password = form.elements.password.value;
        }
        if (await identityDoor.order(form, desk.dataset.link, told, desk.dataset.lost)) {
            form.hidden = true;
            desk.querySelector('[data-done]').hidden = false;
        }
    });
})();
