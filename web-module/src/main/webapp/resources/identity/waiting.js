// A child waits until a guardian has approved the device: asked every few seconds, and at once when the page is looked at again.
(() => {
    'use strict';

    const desk = document.querySelector('[data-waiting]');
    const EVERY = 4000;
    let timer;

    const show = state => {
        for (const part of desk.querySelectorAll('[data-state]')) {
            part.hidden = part.dataset.state !== state;
        }
    };

    const ask = async () => {
        clearTimeout(timer);
        try {
            const answer = await fetch(desk.dataset.waiting, {method: 'POST', headers: {Accept: 'application/json'}});
            const {state} = await answer.json();
            if (state === 'IN') {
                location.assign(desk.dataset.next);
                return;
            }
            show(state);
            if (state === 'GONE') {
                return;
            }
        } catch (lost) {
            // the next time will tell
        }
        timer = setTimeout(ask, EVERY);
    };

    document.addEventListener('visibilitychange', () => {
        if (!document.hidden) {
            ask();
        }
    });
    ask();
})();
