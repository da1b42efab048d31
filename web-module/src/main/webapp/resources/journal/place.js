// An address that ends in #lesson-… opens the grid at the lesson's column.
(() => {
    'use strict';

    const asked = /^#lesson-(\d+)$/.exec(location.hash);
    const head = asked && document.querySelector(`#grid th[data-l="${asked[1]}"]`);
    if (head) {
        head.scrollIntoView({block: 'nearest', inline: 'center'});
        head.querySelector('button')?.focus({preventScroll: true});
    }
})();
