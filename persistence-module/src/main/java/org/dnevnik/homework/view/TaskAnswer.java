package org.dnevnik.homework.view;

import java.time.Instant;
import java.util.List;
import org.dnevnik.files.view.StoredFile;
import org.jspecify.annotations.Nullable;

/**
 * An answer of a task.
 *
 * @param number      among the answers of the task, from 1
 * @param submittedAt null: the pupil still writes on it
 */
public record TaskAnswer(
        long id,
        int number,
        String text,
        Instant savedAt,
        @Nullable Instant submittedAt,
        int version,
        List<StoredFile> files) {

    public TaskAnswer {
        files = List.copyOf(files);
    }
}
