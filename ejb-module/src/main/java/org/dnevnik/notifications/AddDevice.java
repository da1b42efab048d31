package org.dnevnik.notifications;

import java.util.Objects;

/**
 * A browser that wants messages, as it tells of itself.
 *
 * @param p256dh its public key, base64url
 * @param auth   its secret, base64url
 * @param name   for the list of devices
 */
public record AddDevice(String endpoint, String p256dh, String auth, String name) {

    public AddDevice {
        endpoint = Objects.requireNonNullElse(endpoint, "");
        p256dh = Objects.requireNonNullElse(p256dh, "");
        auth = Objects.requireNonNullElse(auth, "");
        name = Objects.requireNonNullElse(name, "");
    }
}
