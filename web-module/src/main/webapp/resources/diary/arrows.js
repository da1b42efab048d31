// The arrow keys lead to what lies before and after: the links say which those are. Whoever types, or moves within a control, keeps them.
(() => {
    'use strict';

    const WAYS = {ArrowLeft: 'prev', ArrowRight: 'next'};

    // on a phone the tabs are wider than the screen
    document.querySelector('.dm-tabs [aria-current]')?.scrollIntoView({block: 'nearest', inline: 'center'});

    document.addEventListener('keydown', event => {
        const way = WAYS[event.key];
        const busy = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented
            || event.target.closest('input, select, textarea, dialog, [contenteditable], .scroll');
        const link = way && !busy ? document.querySelector(`main a[rel="${way}"]`) : null;
        if (link !== null) {
            event.preventDefault();
            link.click();
        }
    });
})();
