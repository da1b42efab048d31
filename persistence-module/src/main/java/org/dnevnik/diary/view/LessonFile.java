package org.dnevnik.diary.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that a teacher attached to a lesson; who may download it, the store of files decides anew. */
public record LessonFile(long id, String name) {

    /** @param told by the database, {@code id/name} on a line each; null: none */
    static List<LessonFile> read(@Nullable String told) {
        return told == null ? List.of() : told.lines().map(LessonFile::one).toList();
    }

    private static LessonFile one(String line) {
        int end = line.indexOf('/');
        return new LessonFile(Long.parseLong(line.substring(0, end)), line.substring(end + 1));
    }
}
