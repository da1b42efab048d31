// The check goes step by step, so that no answer is long in coming and one sees how far it is; a lost answer is asked for again.
(() => {
    'use strict';

    const TRIES = 3;

    const card = document.querySelector('[data-ledger]');
    const button = card.querySelector('[data-check]');
    const status = card.querySelector('[data-status]');
    const faults = card.querySelector('[data-faults]').content;
    const words = card.dataset;

    const filled = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (all, i) => values[i] ?? '');
    const number = value => value.toLocaleString(document.documentElement.lang || 'ru');

    function made(tag, text, look) {
        const node = document.createElement(tag);
        node.textContent = text;
        if (look) {
            node.className = look;
        }
        return node;
    }

    function show(look, ...parts) {
        const box = made('div', '', `notice ${look}`);
        box.append(...parts);
        status.replaceChildren(box);
    }

    async function step(after) {
        for (let tried = 1; ; tried++) {
            try {
                const answer = await fetch(`/data/ledger/${words.ledger}/check?after=${after}`, {headers: {Accept: 'application/json'}});
                if (!answer.ok || answer.redirected) {
                    throw new Error(String(answer.status));
                }
                return await answer.json();
            } catch (lost) {
                if (tried === TRIES) {
                    throw lost;
                }
            }
        }
    }

    async function walk() {
        const text = made('span', words.running);
        const bar = document.createElement('progress');
        bar.setAttribute('aria-label', words.running);
        show('', text, bar);
        let told = {seq: 0, whole: false, fault: null};
        while (!told.whole && told.fault === null) {
            told = await step(told.seq);
            bar.max = Math.max(1, told.total);
            bar.value = told.seq;
        }
        return told;
    }

    function sound(told, seconds) {
        if (told.seq === 0) {
            show('', made('p', words.none));
            return;
        }
        show('good',
            made('p', filled(words.sound, number(told.seq))),
            made('code', told.hash),
            made('p', filled(words.took, seconds)));
    }

    const kind = name => faults.querySelector(`[data-kind="${name}"]`).textContent;

    function broken(told) {
        const parts = [made('p', filled(kind(told.fault), number(told.at)))];
        if (told.row) {
            const {when, kind: what, told: change, pupil, where, who, address} = told.row;
            parts.push(made('p', [when, what, change, pupil, where, who, address].filter(part => part).join(' · '), 'lg-row'));
        }
        if (told.ledger) {
            parts.push(made('p', filled(told.at ? words.row : words.beside, number(told.at), String(told.ledger))));
        }
        parts.push(made('p', kind(told.fault === 'UNSEALED' ? 'wait' : 'todo')));
        show('bad', ...parts);
    }

    button.addEventListener('click', async () => {
        const start = performance.now();
        button.disabled = true;
        try {
            const told = await walk();
            if (told.fault === null) {
                sound(told, ((performance.now() - start) / 1000).toLocaleString(document.documentElement.lang || 'ru', {maximumFractionDigits: 1}));
            } else {
                broken(told);
            }
        } catch {
            show('bad', made('p', words.lost));
        } finally {
            button.disabled = false;
            status.scrollIntoView({block: 'nearest'});
        }
    });
})();
