// Keeps one line to the server while the page is looked at, and tells the page what it hears:
//   dnevnik:push      {kind, pupil}  something new about this pupil
//   dnevnik:catch-up                 something may have been missed: ask again for whatever is shown
// The line carries no data of a person, so whoever hears it asks the server for what they may see.
(() => {
    'use strict';

    const HIDDEN_PATIENCE = 60_000; // a browser opens six lines to a server at most: a page that nobody looks at gives its line back
    const SLACK = 5_000; // a notification is written a moment after the change that the page may already show
    const LONGEST_PAUSE = 60_000;

    let line = null;
    let pause = 1_000;
    let timer = 0;
    let newest = -1; // id of the newest notification that this page knows of

    const tell = (name, detail) => document.dispatchEvent(new CustomEvent('dnevnik:' + name, {detail}));

    function open() {
        clearTimeout(timer);
        if (line !== null) {
            return;
        }
        line = new EventSource('/push');
        line.onopen = () => {
            pause = 1_000;
            ask(true);
        };
        line.onmessage = message => hear(JSON.parse(message.data));
        line.onerror = () => {
            if (line !== null && line.readyState === EventSource.CLOSED) {
                close();
                timer = setTimeout(open, pause);
                pause = Math.min(pause * 2, LONGEST_PAUSE);
            }
        };
    }

    function close() {
        clearTimeout(timer);
        if (line !== null) {
            line.close();
            line = null;
        }
    }

    function hear(push) {
        if (push.kind === 'CATCH_UP') {
            tell('catch-up', {});
        } else {
            tell('push', push);
        }
        ask(false);
    }

    // the bell; after a pause in the line it also tells whether something went by unheard
    async function ask(afterPause) {
        const answer = await fetch('/data/notifications/unseen', {headers: {Accept: 'application/json'}}).catch(() => null);
        if (answer === null || !answer.ok) {
            if (answer !== null && answer.status === 401) {
                close(); // signed out: the next click says so
            }
            return;
        }
        const unseen = await answer.json();
        const missed = newest < 0 ? unseen.newest > 0 && unseen.age < performance.now() + SLACK : unseen.newest > newest;
        newest = Math.max(newest, unseen.newest);
        if (afterPause && missed) {
            tell('catch-up', {});
        }
        tell('unseen', unseen);
    }

    document.addEventListener('visibilitychange', () => {
        clearTimeout(timer);
        if (document.hidden) {
            timer = setTimeout(close, HIDDEN_PATIENCE);
        } else {
            open();
        }
    });
    window.addEventListener('pagehide', close);
    window.addEventListener('pageshow', event => {
        if (event.persisted) {
            open();
            tell('catch-up', {});
        }
    });
    if (!document.hidden) {
        open();
    }
})();
