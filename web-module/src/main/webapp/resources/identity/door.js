// What the pages at the door share: how strong a password is, texts to agree to, and orders that tell in the form why not.
const identityDoor = (() => {
    'use strict';

    const ROWS = ['password', 'passw0rd', 'qwerty', 'qazwsx', 'asdfgh', 'zxcvbn', '1q2w3e', '123456', '987654', 'abc123', 'abcdef',
        'iloveyou', 'letmein', 'dnevnik', 'пароль', 'gfhjkm', 'йцукен', 'фывапр', 'ячсмит', 'дневник', 'школа'];

    const KEYS = ['1234567890-=', 'qwertyuiop[]', "asdfghjkl;'", 'zxcvbnm,./', 'йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю.',
        'abcdefghijklmnopqrstuvwxyz', 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя', '1qaz2wsx3edc4rfv5tgb', '1q2w3e4r5t6y7u8i9o0p'];
    const BOTH_WAYS = [...KEYS, ...KEYS.map(row => [...row].reverse().join(''))];

    // what lies beside each other and four signs or fewer beside it
    const isRow = small => {
        let beside = 0;
        let any = false;
        for (let at = 0; at < small.length;) {
            let run = 1;
            while (at + run < small.length && BOTH_WAYS.some(row => row.includes(small.slice(at, at + run + 1)))) {
                run += 1;
            }
            any ||= run > 3;
            beside += run > 3 ? 0 : 1;
            at += run > 3 ? run : 1;
        }
        return any && beside < 5;
    };

    // 0 will be refused, 1 weak, 2 fair, 3 good: length counts more than signs; the server knows more words, and names
    const strength = (password, login) => {
        const small = password.toLowerCase();
        const different = new Set(small).size;
        const core = small.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
        const row = ROWS.includes(core) || isRow(small) || small.length < 12 && !core;
        if (password.length < 8 || different < 5 || row || login && small.includes(login.toLowerCase())) {
            return 0;
        }
        const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u].filter(k => k.test(password)).length;
        const points = password.length + 2 * (kinds - 1) + (different > 9 ? 2 : 0);
        return points < 12 ? 1 : points < 17 ? 2 : 3;
    };

    for (const field of document.querySelectorAll('[data-strength]')) {
        const line = document.getElementById(field.dataset.strength);
        field.addEventListener('input', () => {
            const login = field.form.elements.login;
            const step = strength(field.value, login ? login.value : '');
            line.textContent = field.value ? line.getAttribute(`data-${step}`) : '';
            line.dataset.step = field.value ? step : '';
        });
    }

    const say = (form, text) => {
        const line = form.querySelector('[data-fault]');
        line.textContent = text;
        line.hidden = !text;
        if (text) {
            line.scrollIntoView({block: 'nearest'});
        }
    };

    // a yes as an object, a no as null and a word in the form
    const order = async (form, address, told, lost) => {
        const buttons = [...form.querySelectorAll('button')];
        buttons.forEach(b => { b.disabled = true; });
        say(form, '');
        try {
            const answer = await fetch(address, {
                method: 'POST',
                headers: {'Content-Type': 'application/json', Accept: 'application/json'},
                body: JSON.stringify(told)
            });
            const said = answer.status === 204 ? {} : await answer.json();
            if (answer.ok) {
                return said;
            }
            say(form, said.message);
        } catch {
            say(form, lost);
        } finally {
            buttons.forEach(b => { b.disabled = false; });
        }
        return null;
    };

    const consent = (text, desk, childLater) => {
        const box = document.createElement('div');
        const label = document.createElement('label');
        const tick = document.createElement('input');
        const whole = document.createElement('details');
        const summary = document.createElement('summary');
        const body = document.createElement('p');
        tick.type = 'checkbox';
        tick.required = text.required && !(childLater && text.child);
        tick.value = `${text.code}:${text.about}`;
        tick.dataset.agree = 'agree';
        const name = text.child ? `${text.title}: ${text.child}` : text.title;
        label.append(tick, text.required ? name : `${name} (${desk.dataset.voluntary})`);
        summary.textContent = desk.dataset.child;
        body.textContent = text.body;
        whole.append(summary, body);
        box.className = 'ac-consent';
        box.append(label, whole);
        return box;
    };

    // what may be left out stands last and unticked: silence is no consent
    const showConsents = (place, texts, desk, childLater) => {
        place.querySelectorAll('.ac-consent').forEach(old => old.remove());
        place.append(...texts.map(text => consent(text, desk, childLater)));
        place.hidden = texts.length === 0;
    };

    const agreed = form => [...form.querySelectorAll('[data-agree]')].filter(t => t.checked).map(t => t.value);

    // what stands behind the # reaches no server; it is read once and taken out of the address
    const fragment = () => {
        const secret = decodeURIComponent(location.hash.slice(1));
        if (secret) {
            history.replaceState(null, '', location.pathname);
        }
        return secret;
    };

    return {order, showConsents, agreed, fragment};
})();
