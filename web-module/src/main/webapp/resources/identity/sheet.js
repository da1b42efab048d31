// Orders a sheet of codes: what stands on it exists nowhere else, so it is saved as a file at once and the page shows the new state.
(() => {
    'use strict';

    const form = document.querySelector('form[data-sheet]');
    document.querySelector('[data-go]')?.addEventListener('change', event => event.target.form.submit());
    if (!form) {
        return;
    }
    const status = form.querySelector('[data-status]');

    const say = (text, look) => {
        const line = document.createElement('p');
        line.className = `notice ${look}`;
        line.textContent = text;
        status.replaceChildren(line);
    };

    const order = () => {
        const fields = form.elements;
        const number = name => fields[name].value === '' ? null : Number(fields[name].value);
        const yes = name => fields[name].type === 'checkbox' ? fields[name].checked : fields[name].value === 'true';
        return {
            school: number('school'), group: number('group'), logins: yes('logins'), renew: yes('renew'),
            pupils: yes('pupils'), guardians: yes('guardians')
        };
    };

    const save = blob => {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(blob);
        link.download = `${form.dataset.name.trim()}.pdf`;
        link.click();
    };

    form.addEventListener('submit', async event => {
        event.preventDefault();
        if (order().renew && !confirm(form.dataset.again)) {
            return;
        }
        const button = form.querySelector('button');
        button.disabled = true;
        try {
            const answer = await fetch(form.dataset.sheet, {
                method: 'POST',
                headers: {'Content-Type': 'application/json', Accept: 'application/pdf, application/json'},
                body: JSON.stringify(order())
            });
            if (answer.ok) {
                save(await answer.blob());
                const skipped = Number(answer.headers.get('X-Skipped'));
                if (skipped) {
                    say(form.dataset.skipped.replace('{n}', skipped), 'warn');
                } else {
                    location.reload();
                }
            } else {
                say((await answer.json()).message, 'bad');
            }
        } catch {
            say(form.dataset.lost, 'bad');
        } finally {
            button.disabled = false;
        }
    });
})();
