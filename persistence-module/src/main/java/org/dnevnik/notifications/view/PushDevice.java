package org.dnevnik.notifications.view;

import java.time.Instant;

/**
 * A browser that takes messages.
 *
 * @param key of the browser, an uncompressed point of P-256, in hex
 * @param auth its secret, in hex
 */
public record PushDevice(long id, String endpoint, String key, String auth, String name, Instant added) {}
