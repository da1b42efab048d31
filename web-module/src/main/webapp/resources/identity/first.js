// An own password in place of the school's, with what has to be agreed to before.
(async () => {
    'use strict';

    const desk = document.querySelector('[data-first]');
    const form = desk.querySelector('form');
    const line = form.querySelector('[data-fault]');

    form.addEventListener('submit', async event => {
        event.preventDefault();
        const told = {password: form.elements.password.value, agreed: identityDoor.agreed(form)};
        if (await identityDoor.order(form, desk.dataset.first, told, desk.dataset.lost)) {
            location.assign('/');
        }
    });

    try {
        const answer = await fetch(desk.dataset.first, {headers: {Accept: 'application/json'}});
        const door = await answer.json();
        if (answer.ok) {
            form.elements.login.value = door.login;
            identityDoor.showConsents(form.querySelector('[data-consents]'), door.consents, desk);
        } else if (answer.status === 404) {
            location.replace('/');
        } else {
            line.textContent = door.message;
            line.hidden = false;
        }
    } catch {
        line.textContent = desk.dataset.lost;
        line.hidden = false;
    }
})();
