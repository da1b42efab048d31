package org.dnevnik.journal.view;

import org.jspecify.annotations.Nullable;

/**
 * A journal that may be opened: a subject of a group.
 *
 * @param pupils       enrolled today
 * @param held         lessons up to today
 * @param withoutTopic of them, those whose topic nobody wrote
 * @param today        number of today's lesson, the first of several; null: none today
 * @param lesson       id of that lesson
 * @param teacher      surname and initials of who gives it; null: several or nobody
 */
public record Teaching(
        long group,
        String groupName,
        int parallel,
        long subject,
        String subjectName,
        int pupils,
        int held,
        int withoutTopic,
        @Nullable Integer today,
        @Nullable Long lesson,
        @Nullable String teacher) {}
