package org.dnevnik.homework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order to keep what a form says.
 *
 * @param draft   null: one that the key opens
 * @param key     of the form, the same however often the order comes
 * @param seen    version that the form knows; 0: none
 * @param content a JSON object
 * @param older   homework of which an opened draft takes the files; null: none
 * @param year    of that homework; 0: there is none
 */
public record SaveDraft(
        @Nullable Long draft,
        UUID key,
        long group,
        long subject,
        int seen,
        String content,
        @Nullable Long older,
        int year) {

    /** Of a homework that is made anew. */
    public SaveDraft(@Nullable Long draft, UUID key, long group, long subject, int seen, String content) {
        this(draft, key, group, subject, seen, content, null, 0);
    }
}
