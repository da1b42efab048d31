// Asks this browser for messages. Its maker's service passes them on and cannot read them; the worker that shows them keeps no page (docs/decisions/0011).
(() => {
    'use strict';

    const button = document.querySelector('[data-push-key]');
    if (!button) {
        return;
    }
    const fault = document.querySelector('[data-push-fault]');
    const can = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

    const say = text => {
        fault.textContent = text;
        fault.hidden = !text;
    };

    const bytes = coded => Uint8Array.from(atob(coded.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));

    const coded = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

    // what a list of devices calls this one
    const name = () => {
        const agent = navigator.userAgent;
        const maker = ['Edg', 'OPR', 'YaBrowser', 'Firefox', 'Chrome', 'Safari'].find(one => agent.includes(one)) || '';
        const system = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'].find(one => agent.includes(one)) || '';
        return [{Edg: 'Edge', OPR: 'Opera', YaBrowser: 'Яндекс Браузер'}[maker] || maker, system].filter(Boolean).join(', ') || agent.slice(0, 60);
    };

    const active = registration => new Promise(resolve => {
        const worker = registration.active || registration.waiting || registration.installing;
        if (registration.active) {
            resolve(registration);
        } else {
            worker.addEventListener('statechange', () => worker.state === 'activated' && resolve(registration));
        }
    });

    const subscribe = async () => {
        const registration = await active(await navigator.serviceWorker.register('/resources/notifications/push-worker.js'));
        const old = await registration.pushManager.getSubscription();
        if (old) {
            await old.unsubscribe(); // it may belong to another key, or to whoever sat here before
        }
        return registration.pushManager.subscribe({userVisibleOnly: true, applicationServerKey: bytes(button.dataset.pushKey)});
    };

    const add = async () => {
        if (await Notification.requestPermission() !== 'granted') {
            say(button.dataset.denied);
            return;
        }
        const subscription = await subscribe();
        const answer = await fetch('/data/own/notices/devices', {
            method: 'POST',
            headers: {'Content-Type': 'application/json', Accept: 'application/json'},
            body: JSON.stringify({
                endpoint: subscription.endpoint,
                p256dh: coded(subscription.getKey('p256dh')),
                auth: coded(subscription.getKey('auth')),
                name: name()
            })
        });
        if (answer.ok) {
            location.reload();
        } else {
            await subscription.unsubscribe();
            say((await answer.json()).message);
        }
    };

    if (!can) {
        button.disabled = true;
        say(button.dataset.none);
        return;
    }
    button.addEventListener('click', async () => {
        button.disabled = true;
        say('');
        try {
            await add();
        } catch {
            say(button.dataset.failed);
        } finally {
            button.disabled = false;
        }
    });
})();
