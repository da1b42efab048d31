package org.dnevnik.identity.view;

import java.time.Instant;

/**
 * A device in its person's list.
 *
 * @param browser and {@code system}: in plain words, empty where the browser did not say
 * @param address from where it came last
 * @param open    whether somebody is signed in on it
 * @param here    whether it is the one that asks
 */
public record DeviceLine(
        long id,
        String browser,
        String system,
        String address,
        Instant firstSeen,
        Instant lastSeen,
        boolean open,
        boolean here) {}
