package org.dnevnik.exchange;

import java.util.Map;

/**
 * What somebody sees of a pupil.
 *
 * @param whole  everything that the diary tells
 * @param sights otherwise: what stands in journals that are open to the caller
 */
record PupilSight(boolean whole, Sights sights) {

    static final PupilSight WHOLE = new PupilSight(true, new Sights(Map.of()));

    boolean sees(long group, long subject) {
        return whole || sights.opens(group, subject);
    }
}
