// A mark that was changed opens what stood there before, who changed it and why; it is asked for only then.
(() => {
    'use strict';

    const dialog = document.getElementById('mark-changes');
    if (dialog === null) {
        return;
    }
    const list = document.getElementById('mark-changes-list');
    const words = dialog.dataset;

    const filled = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (all, i) => values[i] ?? '');

    function part(element, text) {
        const made = document.createElement(element);
        made.textContent = text;
        return made;
    }

    // the time is the school's: it is shown as it came, in no other zone
    function when(iso) {
        return new Intl.DateTimeFormat(document.documentElement.lang || 'ru',
            {day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit'}).format(new Date(iso));
    }

    function line(change) {
        const made = document.createElement('li');
        made.append(
            part('b', change.newValue
                ? filled(words.changed, change.oldValue, change.newValue)
                : filled(words.removed, change.oldValue)),
            part('span', [change.by, when(change.at)].filter(told => told).join(', ')),
            part('span', change.reason ? filled(words.why, change.reason) : words.noWhy));
        return made;
    }

    async function open(mark) {
        const week = document.getElementById('week');
        document.getElementById('mark-changes-mark').textContent = mark.dataset.mark;
        list.replaceChildren();
        dialog.showModal();
        try {
            const answer = await fetch(
                `/data/diary/changes?person=${week.dataset.pupil}&work=${mark.dataset.changes}&year=${week.dataset.year}`,
                {headers: {Accept: 'application/json'}});
            if (!answer.ok || answer.redirected) {
                throw new Error(String(answer.status));
            }
            const changes = await answer.json();
            list.replaceChildren(...(changes.length > 0 ? changes.map(line) : [part('li', words.none)]));
        } catch {
            list.replaceChildren(part('li', words.lost));
        }
    }

    document.addEventListener('click', event => {
        const mark = event.target.closest('[data-changes]');
        if (mark !== null) {
            open(mark);
        }
    });
})();
