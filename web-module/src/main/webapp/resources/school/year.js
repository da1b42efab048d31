// The calendar of a year: lines are added, dropped and proposed on the page and written together.
(() => {
    'use strict';

    const form = document.querySelector('form[data-year]');
    const status = form.querySelector('[data-status]');
    const year = Number(form.dataset.year);
    const NUMBERS = ['number', 'parallelFrom', 'parallelTo', 'weekday'];

    // the days that most schools of Russia take; a school changes what is its own
    const PROPOSED = {
        QUARTER: [[9, 1, 10, 25], [11, 5, 12, 29], [1, 11, 3, 21], [3, 30, 5, 26]],
        TRIMESTER: [[9, 1, 11, 15], [11, 23, 2, 21], [3, 1, 5, 26]],
        HALF_YEAR: [[9, 1, 12, 29], [1, 11, 5, 26]]
    };

    const day = (month, date) => `${month < 8 ? year + 1 : year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

    const rows = what => [...form.querySelectorAll(`[data-rows="${what}"] > fieldset`)];

    const field = (row, name) => row.querySelector(`[name="${name}"]`);

    const dress = row => {
        const kind = field(row, 'kind');
        const own = row.querySelector('[data-own]');
        const worked = row.querySelector('[data-worked]');
        if (own) {
            own.hidden = kind.value !== 'OWN';
            field(row, 'name').required = kind.value === 'OWN';
        }
        if (worked) {
            worked.hidden = kind.value !== 'WORKED';
        }
    };

    const add = (what, values = {}) => {
        const row = document.getElementById(`yr-${what}`).content.firstElementChild.cloneNode(true);
        for (const [name, value] of Object.entries(values)) {
            field(row, name).value = value;
        }
        dress(row);
        form.querySelector(`[data-rows="${what}"]`).append(row);
        return row;
    };

    const read = row => {
        const told = {};
        for (const one of row.elements) {
            if (one.name) {
                told[one.name] = NUMBERS.includes(one.name) ? Number(one.value) : one.value;
            }
        }
        return told;
    };

    const sheet = () => ({
        year,
        starts: form.querySelector('#yr-starts').value,
        ends: form.querySelector('#yr-ends').value,
        periods: rows('periods').map(row => ({...read(row), id: Number(row.dataset.row), closed: row.dataset.closed === 'true', name: field(row, 'kind').value === 'OWN' ? field(row, 'name').value : null})),
        holidays: rows('holidays').map(read),
        days: rows('days').map(row => ({...read(row), weekday: field(row, 'kind').value === 'WORKED' ? Number(field(row, 'weekday').value) : null}))
    });

    const say = (look, texts) => {
        const box = document.createElement('div');
        box.className = `notice ${look}`;
        if (texts.length === 1) {
            box.textContent = texts[0];
        } else {
            const list = document.createElement('ul');
            list.append(...texts.map(text => Object.assign(document.createElement('li'), {textContent: text})));
            box.append(list);
        }
        status.replaceChildren(box);
    };

    let changed = false;
    form.addEventListener('input', () => { changed = true; });
    addEventListener('beforeunload', event => {
        if (changed) {
            event.preventDefault();
        }
    });

    form.addEventListener('change', event => {
        const row = event.target.closest('fieldset');
        if (row && event.target.name === 'kind') {
            dress(row);
        }
    });

    form.addEventListener('click', event => {
        const button = event.target.closest('button');
        if (!button) {
            return;
        }
        if ('drop' in button.dataset) {
            button.closest('fieldset').remove();
            changed = true;
        } else if (button.dataset.add) {
            add(button.dataset.add).querySelector('select, input').focus();
            changed = true;
        } else if (button.dataset.propose) {
            PROPOSED[button.dataset.propose].forEach(([m1, d1, m2, d2], i) => add('periods', {
                kind: button.dataset.propose,
                number: i + 1,
                starts: day(m1, d1),
                ends: day(m2, d2),
                parallelFrom: button.dataset.propose === 'HALF_YEAR' ? 10 : 1,
                parallelTo: button.dataset.propose === 'HALF_YEAR' ? 11 : 9
            }));
            changed = true;
        }
    });

    form.addEventListener('submit', async event => {
        event.preventDefault();
        const button = form.querySelector('[type="submit"]');
        button.disabled = true;
        try {
            const answer = await fetch(form.dataset.sendYear, {
                method: 'PUT',
                headers: {'Content-Type': 'application/json', Accept: 'application/json'},
                body: JSON.stringify(sheet())
            });
            const told = await answer.json();
            if (!answer.ok) {
                say('bad', [told.message]);
            } else if (told.faults.length) {
                say('bad', told.faults);
            } else {
                changed = false;
                say('good', [form.dataset.saved]);
                setTimeout(() => location.reload(), 600);
            }
        } catch {
            say('bad', [form.dataset.lost]);
        } finally {
            button.disabled = false;
        }
    });

    form.querySelectorAll('.yr-rows > fieldset').forEach(dress);
})();
