package org.dnevnik.journal.view;

import org.jspecify.annotations.Nullable;

/**
 * A class whose journals may be opened.
 *
 * @param parallel     grade number
 * @param pupils       enrolled today
 * @param classTeacher surname and initials; null: nobody is named
 */
public record JournalClass(
        long id,
        long school,
        String schoolName,
        String name,
        int parallel,
        int pupils,
        @Nullable String classTeacher) {}
