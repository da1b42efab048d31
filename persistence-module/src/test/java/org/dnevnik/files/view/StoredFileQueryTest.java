package org.dnevnik.files.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dnevnik.files.model.StoredFiles;
import org.dnevnik.files.model.StoredFiles.Content;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class StoredFileQueryTest {

    private static final int PIECE = 64 * 1024;

    @Test
    void whatWasStoredInPiecesIsReadAsItWas() {
        TestDatabase.rolledBack(em -> {
            long lesson = new SchoolStory(em).lesson("2026-11-10", 2);
            byte[] content = new byte[2 * PIECE + 7];
            Arrays.fill(content, PIECE, content.length, (byte) 3);
            long file = add(em, lesson, content);
            StoredFileQuery query = new StoredFileQuery(em);
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            int pieces = 0;
            for (Optional<byte[]> piece = query.piece(file, 0); piece.isPresent(); piece = query.piece(file, pieces)) {
                read.writeBytes(piece.get());
                pieces++;
            }
            assertEquals(3, pieces);
            assertArrayEquals(content, read.toByteArray());
            assertEquals(content.length, query.one(file).orElseThrow().size());
            assertEquals(content.length, query.total(SchoolStory.SCHOOL));
            assertEquals(0, query.total(SchoolStory.OTHER_SCHOOL));
        });
    }

    @Test
    void anOwnerHasItsOwnFilesAlone() {
        TestDatabase.rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            long lesson = story.lesson("2026-11-10", 2);
            long other = story.lesson("2026-11-11", 2);
            long file = add(em, lesson, new byte[] {1});
            add(em, other, new byte[] {2});
            List<StoredFile> files = new StoredFileQuery(em).of("LESSON", lesson);
            assertEquals(List.of(file), files.stream().map(StoredFile::id).toList());
            new StoredFiles(em).drop(file);
            assertTrue(new StoredFileQuery(em).of("LESSON", lesson).isEmpty());
            assertEquals(0, story.count("files.piece WHERE stored_file = ?1", file));
        });
    }

    @Test
    void aLessonThatIsNoMoreLeavesNoFileBehind() {
        TestDatabase.rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            long gone = story.lesson("2026-11-10", 2);
            long stays = story.lesson("2026-11-11", 2);
            add(em, gone, new byte[] {1});
            add(em, stays, new byte[] {2});
            story.sql("DELETE FROM timetable.lesson WHERE id = ?1 AND year = 2026", gone);
            assertTrue(new StoredFileQuery(em).of("LESSON", gone).isEmpty());
            assertEquals(1, new StoredFileQuery(em).of("LESSON", stays).size());
        });
    }

    private static long add(EntityManager em, long lesson, byte[] content) {
        try {
            Path put = Files.createTempFile("attached", ".pdf");
            try {
                Files.write(put, content);
                Content stored = new Content(
                        "дроби.pdf",
                        "application/pdf",
                        "0".repeat(64),
                        content.length,
                        () -> Files.newInputStream(put));
                return new StoredFiles(em)
                        .add(
                                SchoolStory.SCHOOL,
                                "LESSON",
                                lesson,
                                stored,
                                SchoolStory.TEACHER,
                                Instant.parse("2026-11-10T09:00:00Z"));
            } finally {
                Files.deleteIfExists(put);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
