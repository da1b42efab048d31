// Keeps an open diary fresh: when something happens to the pupil who is shown, the week is fetched again and put in place of the
// old one, without reload; the place where one was reading stays, and what is new is shown and spoken.
(() => {
    'use strict';

    const GATHER = 120; // several changes of one moment are one fetch

    let timer = 0;
    let running = false;
    let again = false;

    const week = () => document.getElementById('week');

    function soon() {
        clearTimeout(timer);
        timer = setTimeout(refresh, GATHER);
    }

    async function refresh() {
        if (running) {
            again = true;
            return;
        }
        running = true;
        try {
            const answer = await fetch(location.href, {headers: {Accept: 'text/html'}});
            const fresh = answer.ok && !answer.redirected
                ? new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('week')
                : null;
            if (fresh !== null) {
                put(document.adoptNode(fresh));
            }
        } catch {
            // no connection: the line's own recovery brings a catch-up
        } finally {
            running = false;
            if (again) {
                again = false;
                soon();
            }
        }
    }

    function put(fresh) {
        const old = week();
        if (old.innerHTML === fresh.innerHTML) {
            return;
        }
        const known = new Set([...old.querySelectorAll('[data-fact]')].map(fact => fact.dataset.fact));
        const focused = old.contains(document.activeElement) ? document.activeElement.id : '';
        old.replaceWith(fresh);
        if (focused !== '') {
            document.getElementById(focused)?.focus({preventScroll: true});
        }
        const news = [...fresh.querySelectorAll('[data-fact]')].filter(fact => !known.has(fact.dataset.fact));
        news.forEach(fact => fact.classList.add('is-new'));
        speak(news);
    }

    // the words come from the page; the first letter of a fact's key says which of them
    function speak(news) {
        const status = document.getElementById('week-news');
        const said = news.map(fact => status.dataset[fact.dataset.fact[0]]
            .replace('{0}', fact.closest('.dw-lesson').querySelector('h3').textContent)
            .replace('{1}', (fact.querySelector('.sr') ?? fact.lastChild).textContent));
        if (said.length > 0) {
            status.textContent = said.join('. ');
        }
    }

    document.addEventListener('dnevnik:push', ({detail}) => {
        if (String(detail.pupil) === week()?.dataset.pupil) {
            soon();
        }
    });
    document.addEventListener('dnevnik:catch-up', () => {
        if (week() !== null) {
            soon();
        }
    });
})();
