// Follows reports that are being made; when one has ended the page is shown anew.
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

    follow();
})();
