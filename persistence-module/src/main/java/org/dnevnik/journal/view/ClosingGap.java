package org.dnevnik.journal.view;

import org.jspecify.annotations.Nullable;

/**
 * A subject of a group in which marks of a period are missing.
 *
 * @param teacher surname and initials; null: several or nobody
 * @param missing pupils without a mark
 * @param due who should have one
 */
public record ClosingGap(
        long group,
        String groupName,
        long subject,
        String subjectName,
        @Nullable String teacher,
        int missing,
        int due) {}
