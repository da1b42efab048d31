// A code and a birth date lead to the form in which the account is made.
(() => {
    'use strict';

    const desk = document.querySelector('[data-activate]');
    const [ask, make] = desk.querySelectorAll('[data-step]');
    const look = ask.querySelector('form');
    const form = make.querySelector('form');
    const told = () => ({code: look.elements.code.value, birthDate: look.elements.birthDate.value || null});

    const secret = identityDoor.fragment();
    if (secret) {
        look.elements.code.value = secret;
        look.elements.birthDate.focus();
    }

    const step = second => {
        ask.hidden = second;
        make.hidden = !second;
    };

    look.addEventListener('submit', async event => {
        event.preventDefault();
        const whose = await identityDoor.order(look, `${desk.dataset.activate}/look`, told(), desk.dataset.lost);
        if (whose) {
            make.querySelectorAll('[data-value]').forEach(spot => { spot.textContent = whose[spot.dataset.value]; });
            identityDoor.showConsents(form.querySelector('[data-consents]'), whose.consents, desk);
            form.elements.login.value = whose.login;
            step(true);
            make.querySelector('h2').scrollIntoView({block: 'nearest'});
            form.elements.password.focus({preventScroll: true});
        }
    });

    make.querySelector('[data-back]').addEventListener('click', () => step(false));

    form.addEventListener('submit', async event => {
        event.preventDefault();
        const order = {...told(), login: form.elements.login.value, password: form.elements.password.value, agreed: identityDoor.agreed(form)};
        if (await identityDoor.order(form, desk.dataset.activate, order, desk.dataset.lost)) {
            location.assign('/');
        }
    });
})();
