// A class has no classes to take its pupils from: the boxes show for the other kinds only.
(() => {
    'use strict';

    const kind = document.getElementById('cl-kind');
    const parents = document.querySelector('[data-parents]');

    const dress = () => {
        const isClass = kind.value === 'CLASS';
        parents.hidden = isClass;
        for (const box of parents.querySelectorAll('input:checked')) {
            box.checked = !isClass;
        }
    };

    kind.addEventListener('change', dress);
    dress();
})();
