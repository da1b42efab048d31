package org.dnevnik.identity.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was used last, so much and no more: what is added beyond takes the place of what was not asked for the longest. Used by many threads. */
final class LastUsed<K, V> {

    private static final int MOST = 5_000;

    private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<V> of(K key) {
        return Optional.ofNullable(kept.get(key));
    }

    synchronized void put(K key, V value) {
        kept.put(key, value);
    }

    synchronized void remove(K key) {
        kept.remove(key);
    }
}
