// Shows messages while no page is open. It answers no requests and keeps nothing: what must not outlive a tab stays in the tab.
'use strict';

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('push', event => {
    const told = event.data ? event.data.json() : {title: 'Дневник', text: '', address: '/notifications', tag: 'dnevnik'};
    event.waitUntil(self.registration.showNotification(told.title, {
        body: told.text,
        tag: told.tag,
        icon: '/resources/shell/icon.svg',
        data: told.address
    }));
});

self.addEventListener('notificationclick', event => {
    event.notification.close();
    const to = new URL(event.notification.data || '/notifications', self.location.origin);
    if (to.origin === self.location.origin) {
        event.waitUntil(self.clients.openWindow(to.href));
    }
});
