package org.dnevnik.exchange;

import static org.dnevnik.testing.Callers.caller;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.dnevnik.files.model.StoredFiles;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Role;
import org.dnevnik.testing.SchoolStory;
import org.junit.jupiter.api.Test;

class UploadFilesTest {

    private static final Caller TEACHER = caller(SchoolStory.TEACHER, Role.TEACHER, SchoolStory.SCHOOL);

    private static void put(SchoolStory story, long id, String kind, String at) {
        story.sql("INSERT INTO files.stored_file VALUES (" + id + ", 700001, '" + kind + "', " + SchoolStory.TEACHER
                + ", 'a.txt', 'text/plain', 1, repeat('0', 64), " + SchoolStory.TEACHER + ", '" + at + "')");
    }

    @Test
    void whatIsPutDownIsItsSendersAloneAndForgottenAfterAWeek() {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            UploadFiles uploads = new UploadFiles();
            assertTrue(
                    uploads.access(TEACHER, SchoolStory.TEACHER).orElseThrow().adds());
            assertTrue(uploads.access(TEACHER, SchoolStory.CLASS_TEACHER).isEmpty());
            put(story, 700_951, "UPLOAD", "2026-11-18T08:59:00Z");
            put(story, 700_952, "UPLOAD", "2026-11-18T09:01:00Z");
            put(story, 700_953, "HOMEWORK", "2026-11-01T09:00:00Z");
            assertEquals(1, new StoredFiles(em).forget("UPLOAD", Instant.parse("2026-11-18T09:00:00Z")));
            assertEquals(2, story.count("files.stored_file WHERE added_by = " + SchoolStory.TEACHER));
        });
    }
}
