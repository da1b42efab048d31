package org.dnevnik.notifications;

import java.util.Collection;

/** Port: what a feature above hears on the line between the database and the nodes. Called on the line's own thread; no method may block. */
public interface PushEar {

    /**
     * Something was said about these people.
     *
     * @param kind of a {@link Push}
     */
    void heard(String kind, Collection<Long> people);

    /** The line was broken or is new: anything may have been said meanwhile. */
    void missed();
}
