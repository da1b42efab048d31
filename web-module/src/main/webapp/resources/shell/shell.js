// The little that every page needs: theme, language, the password's visibility. Everything works without it but these comforts.
(() => {
    'use strict';

    const YEAR = 31_536_000;
    const remember = (name, value) => {
        document.cookie = `${name}=${value};path=/;max-age=${YEAR};samesite=lax`;
    };
    const root = document.documentElement;
    const isDark = () => root.dataset.theme === 'dark'
        || root.dataset.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches;

    for (const button of document.querySelectorAll('[data-theme-switch]')) {
        const words = {dark: button.textContent, light: button.dataset.themeSwitch};
        const say = () => {
            button.textContent = isDark() ? words.light : words.dark;
        };
        button.addEventListener('click', () => {
            const theme = isDark() ? 'light' : 'dark';
            root.dataset.theme = theme;
            remember('theme', theme);
            say();
        });
        say();
    }

    for (const button of document.querySelectorAll('[data-language]')) {
        button.addEventListener('click', () => {
            remember('language', button.dataset.language);
            location.reload();
        });
    }

    for (const button of document.querySelectorAll('[data-reveal]')) {
        const field = document.getElementById(button.dataset.reveal);
        button.addEventListener('click', () => {
            const shown = field.type === 'text';
            field.type = shown ? 'password' : 'text';
            button.setAttribute('aria-pressed', String(!shown));
        });
    }

    for (const hint of document.querySelectorAll('[data-caps]')) {
        document.getElementById(hint.dataset.caps).addEventListener('keyup', event => {
            hint.hidden = !event.getModifierState || !event.getModifierState('CapsLock');
        });
    }

    for (const button of document.querySelectorAll('[data-back]')) {
        button.hidden = history.length < 2;
        button.addEventListener('click', () => history.back());
    }

    // the bar of a phone: the places that have no room in it stand above it while they are wanted
    for (const more of document.querySelectorAll('[data-more]')) {
        const menu = more.closest('nav');
        const unfold = wanted => {
            more.setAttribute('aria-expanded', String(wanted));
            menu.classList.toggle('unfolded', wanted);
        };
        more.addEventListener('click', () => unfold(!menu.classList.contains('unfolded')));
        document.addEventListener('click', event => {
            if (!menu.contains(event.target)) {
                unfold(false);
            }
        });
        menu.addEventListener('keydown', event => {
            if (event.key === 'Escape') {
                unfold(false);
                more.focus();
            }
        });
    }

    // a menu that was opened closes when the reader goes on elsewhere
    document.addEventListener('click', event => {
        for (const open of document.querySelectorAll('details.drops[open]')) {
            if (!open.contains(event.target)) {
                open.open = false;
            }
        }
    });
    document.addEventListener('keydown', event => {
        const open = event.key === 'Escape' && document.querySelector('details.drops[open]');
        if (open) {
            open.open = false;
            open.querySelector('summary').focus();
        }
    });
})();
