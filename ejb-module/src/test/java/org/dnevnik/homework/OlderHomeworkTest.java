package org.dnevnik.homework;

import static org.dnevnik.homework.HomeworkScene.COLLEAGUE;
import static org.dnevnik.homework.HomeworkScene.FOREIGN_HEAD;
import static org.dnevnik.homework.HomeworkScene.TEACHER;
import static org.dnevnik.homework.HomeworkScene.played;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.MATHS;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dnevnik.files.view.StoredFile;
import org.dnevnik.files.view.StoredFileQuery;
import org.dnevnik.homework.model.WantedAnswer;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.testing.SchoolStory;
import org.junit.jupiter.api.Test;

/** What was given once is found in the archive and taken up again. */
class OlderHomeworkTest {

    private static final long FILE = 700_900;

    @Test
    void whoOnceStoodInTakesUpWhatWasAskedAndSeesNobodysAnswer() {
        played(scene -> {
            long id = scene.given(WantedAnswer.TEXT);
            GivingStart again = new GivingStart(null, null, id, YEAR, null, null);
            assertThrows(NotAllowed.class, () -> scene.giving.open(COLLEAGUE, again));
            scene.story.standIn("2026-10-05", 1, SchoolStory.CO_TEACHER);
            GivingForm form = scene.giving.open(COLLEAGUE, again);
            assertEquals("Упр. 5", Objects.requireNonNull(form.from()).text());
            assertNull(form.choice());
            assertThrows(NotAllowed.class, () -> scene.homework.sheet(COLLEAGUE, id, YEAR));
            assertThrows(NotFound.class, () -> scene.giving.open(FOREIGN_HEAD, again));
        });
    }

    @Test
    void aDraftThatIsMadeOutOfAnOlderHomeworkHasItsFilesOnce() {
        played(scene -> {
            long older = scene.given(WantedAnswer.NONE);
            attach(scene, older);
            SaveDraft order = again(older);
            DraftSaved saved = scene.drafts.save(TEACHER, order);
            assertEquals(saved.id(), scene.drafts.save(TEACHER, order).id());
            assertFalse(saved.filesLeft());
            StoredFileQuery query = new StoredFileQuery(scene.em);
            List<StoredFile> files = query.of(HomeworkFiles.KIND, saved.id());
            assertEquals(
                    List.of("дроби.pdf"), files.stream().map(StoredFile::name).toList());
            assertArrayEquals(
                    query.piece(FILE, 0).orElseThrow(),
                    query.piece(files.get(0).id(), 0).orElseThrow());
            assertEquals(1, query.of(HomeworkFiles.KIND, older).size());
        });
    }

    @Test
    void whereTheSchoolHasNoRoomTheDraftIsKeptAndTheFilesAreLeftBehind() {
        played(scene -> {
            long older = scene.given(WantedAnswer.NONE);
            attach(scene, older);
            scene.story.sql(
                    "INSERT INTO files.stored_file SELECT n, 700001, 'LESSON', 1, 'фильм.mp4', 'video/mp4', 2147483647, repeat('0', 64), 700110, now() "
                            + "FROM generate_series(700901, 700903) AS n");
            DraftSaved saved = scene.drafts.save(TEACHER, again(older));
            assertTrue(saved.filesLeft());
            assertTrue(new StoredFileQuery(scene.em)
                    .of(HomeworkFiles.KIND, saved.id())
                    .isEmpty());
        });
    }

    private static SaveDraft again(long older) {
        return new SaveDraft(null, UUID.randomUUID(), CLASS, MATHS, 0, "{}", older, YEAR);
    }

    private static void attach(HomeworkScene scene, long homework) {
        scene.story.sql(
                "INSERT INTO files.stored_file VALUES (?1, 700001, 'HOMEWORK', ?2, 'дроби.pdf', 'application/pdf', 4, repeat('0', 64), 700110, now())",
                FILE,
                homework);
        scene.story.sql("INSERT INTO files.piece VALUES (?1, 0, decode('25504446', 'hex'))", FILE);
    }
}
