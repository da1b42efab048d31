// Suggests people while a name is typed. Arrows choose, Enter opens the person's card, Escape closes; without a script the form just searches.
(() => {
    'use strict';

    const PATIENCE = 180;
    const FEWEST = 2;

    const print = document.querySelector('[data-print]');
    if (print) {
        print.addEventListener('click', () => window.print());
    }

    const field = document.querySelector('[data-suggest]');
    if (!field) {
        return;
    }
    const list = document.getElementById(field.getAttribute('aria-controls'));
    let waiting = 0;
    let asked = 0;
    let chosen = -1;

    const options = () => [...list.querySelectorAll('[role="option"]')];

    const close = () => {
        list.hidden = true;
        chosen = -1;
        field.setAttribute('aria-expanded', 'false');
        field.removeAttribute('aria-activedescendant');
    };

    const choose = index => {
        const all = options();
        chosen = (index + all.length) % all.length;
        all.forEach((option, i) => option.setAttribute('aria-selected', String(i === chosen)));
        field.setAttribute('aria-activedescendant', all[chosen].id);
        all[chosen].scrollIntoView({block: 'nearest'});
    };

    const words = (tag, text, style) => {
        const element = document.createElement(tag);
        element.textContent = text;
        element.className = style;
        return element;
    };

    const option = (person, index) => {
        const item = document.createElement('li');
        item.id = `suggested-${index}`;
        item.setAttribute('role', 'option');
        item.dataset.href = `/people/person?id=${person.person}`;
        item.append(words('span', person.name, 'pe-name'), words('small', `${person.list} · ${person.where}`, ''),
            words('small', person.reason, 'pe-why'));
        return item;
    };

    const show = people => {
        list.replaceChildren(...people.map(option));
        list.hidden = people.length === 0;
        chosen = -1;
        field.setAttribute('aria-expanded', String(people.length > 0));
    };

    const ask = async () => {
        const mine = ++asked;
        const text = field.value.trim();
        if (text.length < FEWEST) {
            close();
            return;
        }
        try {
            const answer = await fetch(`${field.dataset.suggest}&name=${encodeURIComponent(text)}`, {headers: {Accept: 'application/json'}});
            if (answer.ok && mine === asked && document.activeElement === field) {
                show(await answer.json());
            }
        } catch (lost) {
            close();
        }
    };

    field.addEventListener('input', () => {
        clearTimeout(waiting);
        waiting = setTimeout(ask, PATIENCE);
    });

    field.addEventListener('keydown', event => {
        if (list.hidden) {
            return;
        }
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            choose(event.key === 'ArrowDown' ? chosen + 1 : Math.max(chosen, 0) - 1);
        } else if (event.key === 'Escape') {
            event.preventDefault();
            close();
        } else if (event.key === 'Enter' && chosen >= 0) {
            event.preventDefault();
            location.assign(options()[chosen].dataset.href);
        }
    });

    list.addEventListener('mousedown', event => {
        const item = event.target.closest('[role="option"]');
        if (item) {
            event.preventDefault();
            location.assign(item.dataset.href);
        }
    });

    field.addEventListener('blur', close);
})();
