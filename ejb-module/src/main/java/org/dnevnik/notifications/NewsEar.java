package org.dnevnik.notifications;

import java.time.LocalDate;

/** Port: a feature above that passes news on by a way of its own. Called in the transaction that takes the news out of the outbox: what it writes is there once, or not at all. */
public interface NewsEar {

    /**
     * @param news JSON array of {@code {"event":…,"kind":…,"topic":…,"school":…,"notice":{"pupil":…,"alone":…,"facts":{…}}}}
     * @param day  on which guardians must be ones
     */
    void told(String news, LocalDate day);
}
