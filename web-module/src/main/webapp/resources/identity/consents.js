// Texts that wait for an answer at the door: the own ones have to be agreed to, those about children may be left for later.
(async () => {
    'use strict';

    const desk = document.querySelector('[data-asked]');
    const form = desk.querySelector('form');
    const line = form.querySelector('[data-fault]');

    const say = text => {
        line.textContent = text;
        line.hidden = false;
    };

    form.addEventListener('submit', async event => {
        event.preventDefault();
        if (await identityDoor.order(form, desk.dataset.asked, {agreed: identityDoor.agreed(form)}, desk.dataset.lost)) {
            location.assign('/');
        }
    });

    try {
        const answer = await fetch(desk.dataset.asked, {headers: {Accept: 'application/json'}});
        const asked = await answer.json();
        if (!answer.ok) {
            say(asked.message);
        } else if (asked.guardianFirst) {
            form.querySelector('button').hidden = true;
            desk.querySelector('[data-why]').hidden = true;
            say(desk.dataset.guardian);
        } else {
            identityDoor.showConsents(form.querySelector('[data-consents]'), asked.texts, desk, true);
            desk.querySelector('[data-child-hint]').hidden = !asked.texts.some(text => text.child && text.required);
        }
    } catch {
        say(desk.dataset.lost);
    }
})();
