package org.dnevnik.identity;

import java.time.Instant;
import org.dnevnik.identity.view.AccessLine;
import org.jspecify.annotations.Nullable;

/**
 * One person's access, as the office sees it.
 *
 * @param mayHandle     whether the caller may change anything about it
 * @param needsGuardian a pupil below fourteen for whom no guardian has signed yet
 * @param withdrawn     when a consent about the person was taken back and not given again; null: none is
 * @param secondStep    whether the person comes in with a second step
 * @param temporary     whether the password is the school's and still good or not
 */
public record AccessCard(
        AccessLine line,
        long school,
        boolean mayHandle,
        boolean needsGuardian,
        @Nullable Instant withdrawn,
        boolean temporary,
        boolean secondStep) {}
