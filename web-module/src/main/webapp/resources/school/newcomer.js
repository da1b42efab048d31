// Somebody who is to be added may be there already: the form is not left before that is decided.
(() => {
    'use strict';

    const form = document.getElementById('newcomer');
    if (!form) {
        return;
    }
    const box = form.querySelector('[data-doubles]');
    const same = form.elements.namedItem('same');
    const anyway = form.elements.namedItem('anyway');

    const again = (person, other) => {
        same.value = person;
        anyway.checked = other;
        form.requestSubmit();
    };

    const line = found => {
        const item = document.getElementById('nc-double').content.firstElementChild.cloneNode(true);
        item.querySelector('[data-text]').textContent = found.text;
        const open = item.querySelector('[data-open]');
        open.href = `/people/person?id=${found.id}`;
        open.hidden = !found.opens;
        const join = item.querySelector('[data-join]');
        join.hidden = !found.joins;
        join.addEventListener('click', () => again(found.id, false));
        return item;
    };

    box.querySelector('[data-anyway]').addEventListener('click', () => again('', true));

    // what was decided about one person does not hold for the next one who is typed
    form.addEventListener('input', () => {
        same.value = '';
        anyway.checked = false;
    });

    form.addEventListener('answer', event => {
        const doubles = event.detail.doubles;
        box.hidden = !doubles.length;
        if (doubles.length) {
            event.preventDefault();
            box.querySelector('ul').replaceChildren(...doubles.map(line));
            box.querySelector('[data-other]').hidden = doubles.some(d => d.sure);
            box.scrollIntoView({block: 'center'});
        }
    });
})();
