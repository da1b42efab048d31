// Opens the explanation of a figure in a dialog: the same page that a link leads to, so that it can be printed and sent.
(() => {
    'use strict';

    const LOST = {
        ru: 'Нет связи. Попробуйте ещё раз.',
        en: 'No connection. Try again.'
    };

    let dialog = null;

    const made = () => {
        if (!dialog) {
            dialog = document.createElement('dialog');
            dialog.className = 'wy-dialog';
            dialog.addEventListener('click', event => {
                if (event.target === dialog) {
                    dialog.close();
                }
            });
            document.body.append(dialog);
        }
        return dialog;
    };

    const foot = (why, address) => {
        const line = document.createElement('p');
        line.className = 'wy-foot';
        const close = document.createElement('button');
        close.type = 'button';
        close.textContent = why.dataset.close;
        close.addEventListener('click', () => dialog.close());
        const page = document.createElement('a');
        page.href = address;
        page.textContent = why.dataset.page;
        line.append(close, page);
        return line;
    };

    const open = async address => {
        const shown = made();
        try {
            const answer = await fetch(address, {headers: {Accept: 'text/html'}});
            const why = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('why');
            if (!answer.ok || answer.redirected || !why) {
                location.assign(address);
                return;
            }
            const told = document.adoptNode(why);
            const heading = told.querySelector('h1');
            heading.id = 'why-title';
            heading.tabIndex = -1;
            shown.setAttribute('aria-labelledby', heading.id);
            shown.replaceChildren(told, foot(told, address));
        } catch (lost) {
            const line = document.createElement('p');
            line.textContent = LOST[document.documentElement.lang] || LOST.ru;
            shown.replaceChildren(line);
        }
        if (!shown.open) {
            shown.showModal();
        }
        shown.querySelector('h1')?.focus();
        shown.scrollTop = 0;
    };

    // an average of the grid is no link: the table says what its explanation is called
    const ofGrid = target => {
        const cell = target.closest('td.jg-avg');
        const table = cell && cell.closest('table[data-why]');
        const pupil = table && cell.parentElement.cells[0].dataset.p;
        return pupil && cell.textContent.trim() ? `${table.dataset.why}&pupil=${pupil}` : null;
    };

    document.addEventListener('click', event => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
            return;
        }
        const link = event.target.closest('a[data-why]');
        const address = link ? link.href : ofGrid(event.target);
        if (address) {
            event.preventDefault();
            open(address);
        }
    });

    document.addEventListener('keydown', event => {
        if (event.key === 'Enter' && !event.target.closest('a')) {
            const address = ofGrid(event.target);
            if (address) {
                event.preventDefault();
                open(address);
            }
        }
    });
})();
