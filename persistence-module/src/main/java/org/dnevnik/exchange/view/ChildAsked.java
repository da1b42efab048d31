package org.dnevnik.exchange.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A child about whom a system asks, with everything that decides whether it may.
 *
 * @param school    short name of the school at the end of the days asked for; null: in no class then
 * @param group     class then; null with the school
 * @param requester person for whom the system asks; 0 when it asks for itself, or nobody has that number
 * @param guardian  whether the requester sees the child's life today
 * @param ground    of a mandate that covers school, parts and today; null: there is none
 */
public record ChildAsked(
        long id,
        String surname,
        String givenName,
        @Nullable String patronymic,
        @Nullable LocalDate birthDate,
        @Nullable Long schoolId,
        @Nullable String school,
        @Nullable String group,
        int parallel,
        long requester,
        boolean guardian,
        @Nullable String ground) {}
