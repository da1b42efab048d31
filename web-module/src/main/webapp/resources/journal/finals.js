// The sheet of period marks: arrows and Enter move as in the grid, a mark saves itself, and one that the rules would not give is asked about.
(() => {
    'use strict';

    const table = document.getElementById('finals');
    if (!table) {
        return;
    }
    const words = document.getElementById('finals-words').dataset;
    const status = document.getElementById('finals-status');
    const undo = document.getElementById('finals-undo');
    const ask = document.getElementById('finals-ask');
    const heads = [...table.tHead.rows[0].cells].slice(1);
    const rows = [...table.tBodies[0].rows];
    const filled = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (all, i) => values[i] ?? '');

    const say = (text, kind) => {
        status.textContent = text;
        status.dataset.kind = kind || '';
    };

    const column = index => {
        const {kind, period} = heads[index].dataset;
        return {kind, period: period ? Number(period) : null};
    };

    const place = input => ({
        group: Number(table.dataset.group),
        subject: Number(table.dataset.subject),
        ...column(Number(input.dataset.column))
    });

    const send = async (address, order) => {
        const answer = await fetch(address, {
            method: 'POST',
            headers: {'Content-Type': 'application/json', Accept: 'application/json'},
            body: JSON.stringify(order)
        });
        return {ok: answer.ok, told: answer.status === 204 ? {} : await answer.json()};
    };

    const show = (input, mark) => {
        input.value = mark.value || '';
        input.defaultValue = input.value;
        input.dataset.version = mark.version;
        input.className = `g${mark.level}`;
        input.removeAttribute('aria-invalid');
        input.closest('td').classList.toggle('fm-differs',
            Boolean(mark.value && input.dataset.proposed && mark.value !== input.dataset.proposed));
        void input.offsetWidth; // starts the animation anew
        input.classList.add('fm-saved');
    };

    // answers the reason, or null for no
    const question = (title, text, must) => new Promise(resolve => {
        const reason = document.getElementById('finals-reason');
        document.getElementById('finals-ask-title').textContent = title;
        document.getElementById('finals-ask-text').textContent = text;
        reason.value = '';
        reason.required = must;
        ask.returnValue = 'no';
        ask.addEventListener('close', () => resolve(ask.returnValue === 'yes' ? reason.value.trim() : null), {once: true});
        ask.showModal();
        reason.focus();
    });

    const forget = input => {
        input.value = input.defaultValue;
        input.removeAttribute('aria-invalid');
    };

    const reasonOf = async (input, text) => {
        const proposed = input.dataset.proposed;
        if (!proposed || !text || text === proposed || !/^[0-9]+$/.test(text)) {
            return '';
        }
        return question(filled(words.ask, text), filled(words.differs, proposed), words.must === 'true');
    };

    const save = async (input, known) => {
        const text = input.value.trim().toLowerCase();
        if (text === input.defaultValue.toLowerCase()) {
            return;
        }
        const reason = known ?? await reasonOf(input, text);
        if (reason === null) {
            forget(input);
            input.focus();
            return;
        }
        say(words.saving);
        try {
            const {ok, told} = await send('/data/journal/period-mark', {
                ...place(input), pupil: Number(input.closest('tr').dataset.pupil), text,
                seen: Number(input.dataset.version), reason: reason || null
            });
            if (ok) {
                show(input, told);
                say(words.saved, 'good');
            } else {
                await refused(input, text, told);
            }
        } catch (lost) {
            input.setAttribute('aria-invalid', 'true');
            say(words.lost, 'bad');
        }
    };

    const refused = async (input, text, told) => {
        say(told.message, 'bad');
        if (!String(told.reason).includes('.WHY_')) {
            input.setAttribute('aria-invalid', 'true');
            return;
        }
        const reason = await question(filled(words.ask, text), told.message, true);
        if (reason) {
            await save(input, reason);
        } else {
            forget(input);
            say('');
        }
    };

    const go = (row, index) => {
        const next = rows[row]?.cells[index + 1]?.querySelector('input');
        next?.focus();
        next?.select();
        return Boolean(next);
    };

    // to the next field that way, past the columns that are shut
    const step = (input, down, right) => {
        let row = rows.indexOf(input.closest('tr')) + down;
        let index = Number(input.dataset.column) + right;
        while (row >= 0 && row < rows.length && index >= 0 && index < heads.length && !go(row, index)) {
            row += down;
            index += right;
        }
    };

    table.addEventListener('keydown', event => {
        const input = event.target.closest('input');
        if (!input) {
            return;
        }
        const edge = input.selectionStart === input.selectionEnd || input.selectionEnd - input.selectionStart === input.value.length;
        const moves = {
            Enter: [event.shiftKey ? -1 : 1, 0], ArrowDown: [1, 0], ArrowUp: [-1, 0],
            ArrowRight: edge ? [0, 1] : null, ArrowLeft: edge ? [0, -1] : null
        };
        if (event.key === 'Escape') {
            forget(input);
        } else if (moves[event.key]) {
            event.preventDefault();
            step(input, ...moves[event.key]);
            if (document.activeElement === input) {
                save(input);
            }
        }
    });
    table.addEventListener('focusin', event => event.target.closest('input')?.select());
    table.addEventListener('focusout', event => {
        const input = event.target.closest('input');
        if (input && !ask.open) {
            save(input);
        }
    });

    const fieldOf = (pupil, index) =>
        rows.find(row => Number(row.dataset.pupil) === pupil)?.cells[index + 1].querySelector('input');

    const spread = async (index, back) => {
        say(words.saving);
        try {
            const {ok, told} = await send('/data/journal/period-mark/accept', {
                group: Number(table.dataset.group), subject: Number(table.dataset.subject), ...column(index), undo: back
            });
            if (!ok) {
                say(told.message, 'bad');
                return [];
            }
            told.forEach(mark => show(fieldOf(mark.pupil, index), mark));
            say(filled(back.length ? words.undone : words.accepted, told.length), 'good');
            return told;
        } catch (lost) {
            say(words.lost, 'bad');
            return [];
        }
    };

    table.addEventListener('click', async event => {
        const button = event.target.closest('[data-accept]');
        if (!button) {
            return;
        }
        const index = heads.indexOf(button.closest('th'));
        button.disabled = true;
        const done = await spread(index, []);
        button.hidden = done.length > 0;
        button.disabled = false;
        undo.hidden = done.length === 0;
        undo.onclick = async () => {
            undo.hidden = true;
            await spread(index, done.map(({pupil, version}) => ({pupil, version})));
            button.hidden = false;
        };
    });
})();
