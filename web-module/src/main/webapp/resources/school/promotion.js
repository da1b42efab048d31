// The opening of a year: what the page says of classes and pupils goes as one order, first to be counted, then to be done.
(() => {
    'use strict';

    const form = document.querySelector('form[data-promotion]');
    if (!form) {
        return;
    }
    const status = form.querySelector('[data-status]');
    const counts = form.querySelector('[data-counts]');
    const open = form.querySelector('[data-open]');
    const classes = [...form.querySelectorAll('[data-group]')];

    const teachers = document.getElementById('pm-teachers').content;
    for (const select of form.querySelectorAll('[data-teacher]')) {
        select.append(teachers.cloneNode(true));
        select.value = select.dataset.chosen || '';
    }

    const dress = section => {
        const fate = section.querySelector('[data-fate]').value;
        for (const label of section.querySelectorAll('[data-only]')) {
            label.hidden = label.dataset.only !== fate;
        }
        section.querySelector('[data-to]').required = fate === 'MOVES';
    };

    const wayOf = line => {
        const select = line.querySelector('.pm-way select');
        if (!select || !select.value) {
            return null;
        }
        const to = line.querySelector('.pm-way input').value;
        const moves = select.value === 'MOVES' || select.value === 'STAYS';
        return {person: Number(line.dataset.person), fate: moves ? 'MOVES' : select.value, to: moves ? to : ''};
    };

    const order = () => ({
        key: form.dataset.key,
        year: Number(form.dataset.year),
        classes: classes.map(section => {
            const moves = section.querySelector('[data-fate]').value === 'MOVES';
            const teacher = section.querySelector('[data-teacher]').value;
            return {
                group: Number(section.dataset.group),
                to: moves ? section.querySelector('[data-to]').value : '',
                teacher: moves && teacher ? Number(teacher) : null
            };
        }),
        pupils: [...form.querySelectorAll('[data-person]')].map(wayOf).filter(Boolean),
        groups: form.querySelector('[data-groups]').checked
    });

    const say = (look, text) => {
        const box = document.createElement('p');
        box.className = `notice ${look}`;
        box.textContent = text;
        status.replaceChildren(...text ? [box] : []);
    };

    const send = async address => {
        say('', '');
        try {
            const answer = await fetch(address, {
                method: 'POST',
                headers: {'Content-Type': 'application/json', Accept: 'application/json'},
                body: JSON.stringify(order())
            });
            const told = await answer.json();
            if (answer.ok) {
                return told;
            }
            say('bad', told.message);
        } catch (lost) {
            say('bad', form.dataset.lost);
        }
        return null;
    };

    // what was counted is no longer what would be done
    const stale = () => {
        open.disabled = true;
        counts.hidden = true;
    };

    const tell = section => {
        const others = [...section.querySelectorAll('[data-person]')].filter(wayOf).length;
        const spot = section.querySelector('[data-others]');
        if (spot) {
            spot.textContent = others ? `· ${others}` : '';
        }
    };

    const change = line => {
        const way = document.getElementById('pm-way').content.firstElementChild.cloneNode(true);
        line.querySelector('[data-change]').replaceWith(way);
        way.querySelector('select').focus();
    };

    classes.forEach(dress);

    form.addEventListener('click', event => {
        const button = event.target.closest('[data-change]');
        if (button) {
            change(button.closest('[data-person]'));
        }
    });

    form.addEventListener('input', event => {
        stale();
        const section = event.target.closest('[data-group]');
        if (event.target.matches('.pm-way select')) {
            const named = event.target.value === 'MOVES' || event.target.value === 'STAYS';
            const input = event.target.nextElementSibling;
            input.hidden = !named;
            input.required = named;
            // whoever repeats the year stays in a class of the same name until somebody says otherwise
            input.value = event.target.value === 'STAYS' ? section.querySelector('h2').firstChild.textContent.trim() : '';
        }
        if (section) {
            dress(section);
            tell(section);
        }
    });

    form.addEventListener('submit', async event => {
        event.preventDefault();
        const told = await send(`${form.dataset.promotion}/preview`);
        if (told) {
            for (const spot of counts.querySelectorAll('[data-count]')) {
                spot.textContent = told[spot.dataset.count];
            }
            counts.hidden = false;
            open.disabled = false;
        }
    });

    open.addEventListener('click', async () => {
        open.disabled = true;
        if (await send(form.dataset.promotion)) {
            location.assign('/school/promotion');
        } else {
            open.disabled = false;
        }
    });
})();
