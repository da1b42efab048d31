// Makes and ends the addresses of calendars; a new address is shown until the page is left.
(() => {
    'use strict';

    const words = document.querySelector('[data-calendars]').dataset;

    const ask = async (one, method) => {
        const parts = [...one.querySelectorAll('[data-part]:checked')].map(box => box.value);
        const sent = method === 'DELETE' ? {} : {body: JSON.stringify({parts}), headers: {'Content-Type': 'application/json'}};
        const answer = await fetch(`/data/calendar/${one.dataset.subject}`, {...sent, method});
        const read = answer.status === 204 ? {} : await answer.json();
        if (!answer.ok) {
            throw new Error(read.message);
        }
        return read;
    };

    const show = (one, path) => {
        const box = one.querySelector('[data-address]');
        box.querySelector('input').value = location.origin + path;
        box.querySelector('[data-webcal]').href = `webcal://${location.host}${path}`;
        box.hidden = false;
        box.querySelector('input').select();
    };

    const acts = {
        async open(one, button) {
            if (button.dataset.known === 'true' && !confirm(words.sure)) {
                return;
            }
            show(one, (await ask(one, 'POST')).path);
            button.dataset.known = 'true';
            one.querySelector('[data-state]').hidden = true;
            button.hidden = true;
        },
        async end(one) {
            await ask(one, 'DELETE');
            location.reload();
        },
        async copy(one, button) {
            const field = one.querySelector('[data-address] input');
            field.select();
            await navigator.clipboard.writeText(field.value);
            button.textContent = words.copied;
        }
    };

    // an address that is there goes on with the other choice; a calendar of nothing is none
    document.addEventListener('change', async event => {
        const box = event.target.closest('[data-part]');
        const one = box && box.closest('[data-subject]');
        if (!one) {
            return;
        }
        const fault = one.querySelector('[data-fault]');
        const told = one.querySelector('[data-chosen]');
        fault.textContent = '';
        told.textContent = '';
        if (!one.querySelector('[data-part]:checked')) {
            box.checked = true;
            return;
        }
        if (one.querySelector('[data-act="open"]').dataset.known !== 'true') {
            return;
        }
        try {
            await ask(one, 'PUT');
            told.textContent = words.chosen;
        } catch (lost) {
            box.checked = !box.checked;
            fault.textContent = lost instanceof TypeError ? words.lost : lost.message;
        }
    });

    document.addEventListener('click', async event => {
        const button = event.target.closest('[data-act]');
        const one = button && button.closest('[data-subject]');
        if (!one) {
            return;
        }
        const fault = one.querySelector('[data-fault]');
        fault.textContent = '';
        try {
            await acts[button.dataset.act](one, button);
        } catch (lost) {
            fault.textContent = lost instanceof TypeError ? words.lost : lost.message;
        }
    });
})();
