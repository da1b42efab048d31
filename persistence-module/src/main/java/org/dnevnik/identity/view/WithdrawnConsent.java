package org.dnevnik.identity.view;

import java.time.Instant;

/**
 * A consent that was taken back and has not been given again since.
 *
 * @param id       of the consent
 * @param person   whose data it is about
 * @param ties     what ties the person to the school: class, positions, children with their classes
 * @param by       who took it back; empty where it was the person
 * @param purpose  what the text was for
 * @param audience whom the text is for
 * @param required whether an account opens nothing without it
 */
public record WithdrawnConsent(
        long id,
        long person,
        String name,
        String ties,
        Instant at,
        String by,
        String purpose,
        int version,
        ConsentAudience audience,
        boolean required) {

    /** What stays without it, as the texts call it: of what was voluntary everything but that. */
    public String stays() {
        return required ? audience.name() : "VOLUNTARY";
    }

    /** Of the place in the list: the following slice starts after it. */
    public String key() {
        return Long.toString(id);
    }
}
