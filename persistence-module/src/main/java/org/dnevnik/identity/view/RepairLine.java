package org.dnevnik.identity.view;

import java.time.Instant;
import org.dnevnik.identity.model.RepairRequests.Kind;
import org.dnevnik.identity.model.RepairRequests.Said;

/**
 * A request that waits, whole: what Gosuslugi has said is in it, so that it does not leave the services.
 *
 * @param person  whom the school would have to correct
 * @param version of the person's card
 * @param ties    what ties the person to the school: positions, the own class, children with their classes
 * @param here    as the school has the person
 * @param told    as Gosuslugi has them
 */
public record RepairLine(
        long id,
        Kind kind,
        long person,
        int version,
        String ties,
        Instant askedAt,
        int attempts,
        Said here,
        Said told) {

    /** Of the place in the list: the following slice starts after it. */
    public String key() {
        return Long.toString(id);
    }
}
