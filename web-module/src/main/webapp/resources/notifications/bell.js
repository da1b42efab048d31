// Shows the number of unseen notifications on every bell of the page.
(() => {
    'use strict';

    document.addEventListener('dnevnik:unseen', ({detail}) => {
        for (const bell of document.querySelectorAll('[data-bell]')) {
            const count = bell.querySelector('[data-bell-count]');
            count.textContent = detail.count > 99 ? '99+' : String(detail.count);
            count.hidden = detail.count === 0;
        }
    });
})();
