package org.dnevnik.school.view;

import java.time.Instant;
import java.util.List;
import org.dnevnik.school.model.SchoolState;
import org.jspecify.annotations.Nullable;

/**
 * All that the region knows of a school.
 *
 * @param codeUntil until when its activation code can be used; null: there is none, or it was used
 * @param networks  the networks that it belongs to
 */
public record SchoolCard(
        long id,
        String name,
        String shortName,
        String town,
        String address,
        String phone,
        String email,
        SchoolState state,
        int version,
        @Nullable Instant codeUntil,
        List<Long> networks) {}
