// Forms with data-send go as JSON and stay on the page with everything typed in them until the answer is yes.
//   data-send    address; data-method: POST where nothing is said
//   data-then    where to go after a yes; {id} is taken from the answer; without it to the address of the answer, else it is shown in [data-show]
//   data-ask     what to ask before sending
// What a form sends is told before in an event "order", in whose detail it may be put otherwise; submitter is the button that was used.
// Before a yes leads anywhere the form tells it in an event "answer", which may keep it from that.
// A name with dots goes as objects in objects. A field with data-list goes as a list of the values chosen, one with data-number as a number, a lone checkbox as yes or no.
(() => {
    'use strict';

    const LOST = {
        ru: 'Нет связи. Всё введённое осталось в форме: попробуйте ещё раз.',
        en: 'No connection. What you typed is still in the form: try again.'
    };

    const value = field => {
        if (field.type === 'checkbox') {
            return field.checked;
        }
        if ('number' in field.dataset) {
            return field.value === '' ? null : Number(field.value);
        }
        return field.value;
    };

    const put = (told, name, said) => {
        const names = name.split('.');
        const last = names.pop();
        names.reduce((inner, one) => inner[one] ??= {}, told)[last] = said;
    };

    const read = form => {
        const told = {};
        for (const field of form.elements) {
            if (!field.name || field.disabled || field.type === 'radio' && !field.checked) {
                continue;
            }
            if ('list' in field.dataset) {
                told[field.name] ??= [];
                if (field.checked) {
                    told[field.name].push('number' in field.dataset ? Number(field.value) : field.value);
                }
            } else {
                put(told, field.name, value(field));
            }
        }
        return told;
    };

    const say = (form, text) => {
        let line = form.querySelector('[data-fault]');
        if (!line) {
            line = document.createElement('p');
            line.dataset.fault = 'fault';
            line.className = 'notice bad';
            line.setAttribute('role', 'alert');
            form.prepend(line);
        }
        line.className = 'notice bad';
        line.textContent = text;
        line.hidden = !text;
        if (text) {
            line.scrollIntoView({block: 'nearest'});
        }
    };

    const show = (form, answer) => {
        const place = form.querySelector('[data-show]') || document.getElementById(form.dataset.shown);
        for (const spot of place.querySelectorAll('[data-value]')) {
            if (spot instanceof HTMLInputElement) {
                spot.value = answer[spot.dataset.value];
            } else {
                spot.textContent = answer[spot.dataset.value];
            }
        }
        place.hidden = false;
        place.scrollIntoView({block: 'nearest'});
    };

    // an address that differs from this one by its place on the page alone would only scroll
    const lead = address => {
        const to = new URL(address, location.href);
        if (to.pathname + to.search === location.pathname + location.search) {
            location.hash = to.hash;
            location.reload();
        } else {
            location.assign(to);
        }
    };

    const orderOf = (form, submitter) => {
        const detail = {order: read(form), submitter};
        form.dispatchEvent(new CustomEvent('order', {bubbles: true, detail}));
        return detail.order;
    };

    const send = async (form, submitter) => {
        const answer = await fetch(form.dataset.send, {
            method: form.dataset.method || 'POST',
            headers: {'Content-Type': 'application/json', Accept: 'application/json'},
            body: JSON.stringify(orderOf(form, submitter))
        });
        const told = answer.status === 204 ? {} : await answer.json();
        if (!answer.ok) {
            say(form, told.message);
        } else if (!form.dispatchEvent(new CustomEvent('answer', {bubbles: true, cancelable: true, detail: told}))) {
            say(form, '');
        } else if (form.dataset.then) {
            lead(form.dataset.then.replace('{id}', told.id));
        } else if (told.address) {
            lead(told.address);
        } else {
            show(form, told);
        }
    };

    document.addEventListener('submit', async event => {
        const form = event.target.closest('form[data-send]');
        if (!form) {
            return;
        }
        event.preventDefault();
        if (form.dataset.ask && !confirm(form.dataset.ask)) {
            return;
        }
        const buttons = [...form.querySelectorAll('button')].filter(b => !b.disabled);
        buttons.forEach(b => { b.disabled = true; });
        try {
            say(form, '');
            await send(form, event.submitter);
        } catch (lost) {
            say(form, LOST[document.documentElement.lang] || LOST.ru);
        } finally {
            buttons.forEach(b => { b.disabled = false; });
        }
    });
})();
