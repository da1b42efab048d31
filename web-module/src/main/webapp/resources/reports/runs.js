// Follows reports that are being made; when one has ended the page is shown anew. A file that is kept no more is told instead of an empty download.
(() => {
    'use strict';

    const OFTEN = 1500;

    const follow = async () => {
        const bars = [...document.querySelectorAll('progress[data-run]')];
        let ended = false;
        for (const bar of bars) {
            try {
                const answer = await fetch(`/data/reports/runs/${bar.dataset.run}`, {headers: {Accept: 'application/json'}});
                const told = answer.ok ? await answer.json() : {state: 'GONE'};
                ended ||= told.state !== 'RUNNING';
                bar.value = told.percent ?? bar.value;
            } catch (lost) {
                // the next look tries again
            }
        }
        if (ended) {
            location.reload();
        } else if (bars.length) {
            setTimeout(follow, OFTEN);
        }
    };

    const isKept = async run => {
        try {
            return (await fetch(`/data/reports/runs/${run}`, {headers: {Accept: 'application/json'}})).ok;
        } catch (lost) {
            return true; // the browser itself says that there is no connection
        }
    };

    document.addEventListener('click', async event => {
        const link = event.target.closest('a[data-of-run]');
        if (link) {
            event.preventDefault();
            location.assign(await isKept(link.dataset.ofRun) ? link.href : '/reports/runs?gone=yes');
        }
    });

    follow();
})();
