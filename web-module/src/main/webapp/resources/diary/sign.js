// The signature of a week comes after the week itself: it is asked for by its own address, and signs what this page shows. Where a week is
// not to be signed yet, the link that leads there stays as it is.
(() => {
    'use strict';

    const place = document.getElementById('sign');

    async function show() {
        try {
            const answer = await fetch(place.dataset.from, {headers: {Accept: 'text/html'}});
            const told = answer.ok && !answer.redirected
                ? new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('signature')
                : null;
            if (told !== null) {
                place.replaceChildren(document.adoptNode(told));
            }
        } catch {
            // no connection: the link is still there
        }
    }

    if (place !== null && place.dataset.open !== '') {
        show();
    }

    document.addEventListener('order', event => {
        const shown = document.getElementById('week')?.dataset.hash;
        if (shown && event.target.closest('#signature')) {
            event.detail.order.hash = shown;
        }
    });
})();
