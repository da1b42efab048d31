// The class teacher's sheet: a name opens the dialog for the whole day, a cell for its lesson; what was noted last can be taken back.
(() => {
    'use strict';

    const UNDO = 'dnevnik-attendance';
    const dialog = document.getElementById('as-dialog');
    const undo = document.getElementById('as-undo');

    document.addEventListener('click', event => {
        if (event.target.closest('[data-print]')) {
            print();
        }
    });

    if (undo) {
        const last = JSON.parse(sessionStorage.getItem(UNDO) || 'null');
        sessionStorage.removeItem(UNDO);
        if (last && last.act > 0 && last.send === undo.dataset.send) {
            const line = undo.querySelector('[data-done]');
            undo.elements.act.value = last.act;
            line.textContent = line.dataset.done.replace('{0}', last.name).replace('{1}', last.lessons);
            undo.hidden = false;
        }
    }

    if (!dialog) {
        return;
    }
    const form = dialog.querySelector('form');
    const {reason, minutes, last, first} = form.elements;
    const numbers = [...form.querySelectorAll('[name=numbers]')];

    const show = () => {
        const status = form.elements.status.value;
        for (const part of form.querySelectorAll('[data-of]')) {
            part.hidden = part.dataset.of === 'late' ? status !== 'LATE' : ['LATE', 'ATTEND'].includes(status);
        }
        reason.disabled = ['LATE', 'ATTEND'].includes(status);
        minutes.disabled = status !== 'LATE';
        const days = last.value > first.value;
        document.getElementById('as-numbers').hidden = days;
        numbers.forEach(box => { box.disabled = days; });
    };

    // the lessons at which this pupil is expected: a box for each of them
    const open = (row, chosen) => {
        const pupil = row.querySelector('[data-pupil]');
        const own = new Map([...row.querySelectorAll('[data-number]')].map(cell => [cell.dataset.number, cell]));
        const said = chosen ? chosen.dataset : {};
        form.reset();
        form.elements.pupil.value = pupil.dataset.pupil;
        document.getElementById('as-who').textContent = pupil.dataset.name;
        document.getElementById('as-ahead').href = `/diary/absence?child=${pupil.dataset.pupil}`;
        numbers.forEach(box => {
            box.closest('label').hidden = !own.has(box.value);
            box.checked = own.has(box.value) && (!chosen || box.value === said.number);
        });
        if (chosen && (said.status !== 'ATTEND' || said.remark || said.note)) {
            form.elements.status.value = said.status;
            reason.value = said.reason || '';
            minutes.value = said.minutes || '';
        }
        form.elements.remark.value = said.remark || '';
        form.elements.note.value = said.note || '';
        form.querySelector('details').open = Boolean(said.remark || said.note);
        show();
        dialog.showModal();
    };

    document.getElementById('as').addEventListener('click', event => {
        const button = event.target.closest('button');
        if (button) {
            open(button.closest('tr'), button.dataset.pupil ? null : button);
        }
    });

    form.addEventListener('input', event => {
        if (event.target === reason && reason.selectedOptions[0].dataset.status) {
            form.elements.status.value = reason.selectedOptions[0].dataset.status;
        } else if (event.target.name === 'status') {
            const brings = reason.selectedOptions[0].dataset.status;
            reason.value = brings && brings !== event.target.value ? '' : reason.value;
        }
        show();
    });

    document.getElementById('as-all').addEventListener('click', () => {
        numbers.forEach(box => { box.checked = !box.closest('label').hidden; });
    });

    form.addEventListener('submit', event => {
        const some = last.value > first.value || numbers.some(box => box.checked);
        if (!some) {
            event.preventDefault();
            event.stopImmediatePropagation();
            numbers.find(box => !box.closest('label').hidden)?.focus();
        }
    }, true);

    form.addEventListener('answer', event => {
        sessionStorage.setItem(UNDO, JSON.stringify({...event.detail, send: undo.dataset.send, name: document.getElementById('as-who').textContent}));
    });

    dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());
})();
