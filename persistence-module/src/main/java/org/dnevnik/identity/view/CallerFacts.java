package org.dnevnik.identity.view;

import java.time.Instant;
import java.util.List;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Rules;
import org.jspecify.annotations.Nullable;

/**
 * What is known about who signs in.
 *
 * @param name   given name, patronymic and surname as shown to the person
 * @param school short name of the first school, empty without one
 * @param temporary     whether the password is not the person's own yet
 * @param sessionsSince sessions that were opened before are over; null: none was ended
 * @param sessionSeen   when somebody was seen last in the session that asks; null: it is over, or none was asked for
 * @param asked         whether a text waits for the person's agreement before they go on
 * @param factorDue     whether a school of theirs requires a second step from now on that they do not have
 * @param leads  whether the person is class teacher of a class this year
 * @param rules  what the schools of the positions have decided otherwise than usual, and functions that the children's do not use
 * @param granted the grant of the token that was shown; null where none was
 */
public record CallerFacts(
        long account,
        long person,
        String name,
        String school,
        boolean active,
        boolean demo,
        boolean temporary,
        @Nullable Instant sessionsSince,
        @Nullable Instant sessionSeen,
        boolean asked,
        boolean factorDue,
        boolean leads,
        List<Caller.Position> positions,
        Rules rules,
        @Nullable Granted granted) {}
