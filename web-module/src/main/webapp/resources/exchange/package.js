// Sends a packed school and tells how far it is.
(() => {
    'use strict';

    const desk = document.querySelector('[data-package]');
    if (!desk) {
        return;
    }
    const form = desk.querySelector('form');
    const file = desk.querySelector('input');
    const button = desk.querySelector('button');
    const status = desk.querySelector('[data-status]');

    const say = (text, look) => {
        const line = document.createElement('p');
        line.className = `notice ${look}`;
        line.textContent = text;
        status.replaceChildren(line);
    };

    const wait = () => {
        const box = document.createElement('div');
        const bar = document.createElement('progress');
        const label = document.createElement('span');
        box.className = 'notice of-wait';
        label.textContent = desk.dataset.wait;
        bar.setAttribute('aria-label', desk.dataset.wait);
        box.append(label, bar);
        status.replaceChildren(box);
        return bar;
    };

    const message = answer => {
        try {
            return JSON.parse(answer).message || desk.dataset.lost;
        } catch {
            return desk.dataset.lost;
        }
    };

    form.addEventListener('submit', event => {
        event.preventDefault();
        const bar = wait();
        const send = new XMLHttpRequest();
        button.disabled = true;
        send.upload.addEventListener('progress', sent => {
            bar.max = sent.total;
            bar.value = sent.loaded;
        });
        // the whole file is there, and how long the rest takes is not known
        send.upload.addEventListener('load', () => bar.removeAttribute('value'));
        send.addEventListener('loadend', () => {
            const done = send.status === 200;
            button.disabled = false;
            say(done ? desk.dataset.done : message(send.responseText), done ? 'good' : 'bad');
            desk.querySelector('[data-list]').hidden = !done;
        });
        send.open('POST', '/data/package');
        send.setRequestHeader('Content-Type', 'application/zip');
        send.send(file.files[0]);
    });
})();
