package org.dnevnik.journal.view;

import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.BORIS;
import static org.dnevnik.testing.SchoolStory.OTHER_SCHOOL;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.model.LedgerAbout;
import org.dnevnik.journal.model.LedgerRow;
import org.dnevnik.journal.model.LedgerRow.Kind;
import org.dnevnik.journal.model.LedgerRows;
import org.dnevnik.journal.view.ChangesAsked.Place;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Slice;
import org.dnevnik.testing.SchoolStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the ledger tells the office. */
class LedgerChangesQueryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static void row(
            EntityManager em,
            String at,
            Kind kind,
            LedgerAbout about,
            @Nullable String old,
            String now,
            @Nullable String why) {
        Caller teacher = new Caller(1, TEACHER, List.of(), "10.0.0.1");
        new LedgerRows(em).append(new LedgerRow(YEAR, SCHOOL, Instant.parse(at), teacher, kind, about, old, now, why));
    }

    private static ChangesAsked asked(@Nullable String kind, String who, String pupil) {
        return new ChangesAsked(DAY, DAY, kind, who, pupil, null);
    }

    private static List<LedgerChange> found(EntityManager em, ChangesAsked asked) {
        return new LedgerChangesQuery(em).of(SCHOOL, asked).items();
    }

    /** Anna's mark was set and corrected, Boris was absent, a topic was written; the day before something else happened. */
    private static void story(EntityManager em) {
        SchoolStory story = new SchoolStory(em);
        long lesson = story.lesson("2026-11-20", 3);
        long work = story.work(lesson, SchoolStory.TEST, 1);
        LedgerAbout anna = LedgerAbout.lesson(lesson).work(work).pupil(ANNA);
        row(em, "2026-11-19T20:59:59Z", Kind.TOPIC, LedgerAbout.lesson(lesson), null, "вчера", null);
        row(em, "2026-11-19T21:00:00Z", Kind.MARK, anna, null, "5", null);
        row(
                em,
                "2026-11-20T09:00:00Z",
                Kind.ATTENDANCE,
                LedgerAbout.lesson(lesson).pupil(BORIS),
                null,
                "н",
                null);
        row(em, "2026-11-20T10:00:00Z", Kind.MARK, anna, "5", "3", "ошибка");
        row(em, "2026-11-20T11:00:00Z", Kind.TOPIC, LedgerAbout.lesson(lesson), null, "Дроби", null);
    }

    @Test
    void aDayBeginsAndEndsByTheSchoolsClockAndTheNewestStandsFirst() {
        rolledBack(em -> {
            story(em);
            List<LedgerChange> all = found(em, asked(null, "", ""));
            assertEquals(4, all.size());
            assertEquals("TOPIC", all.get(0).kind());
            assertEquals("5", all.get(3).newValue());
            assertEquals(DAY.atStartOfDay(), all.get(3).local());
        });
    }

    @Test
    void aRowIsToldInWords() {
        rolledBack(em -> {
            story(em);
            LedgerChange mark = found(em, asked("MARK", "", "")).get(0);
            assertEquals("Петрова М. И.", mark.by());
            assertEquals("Иванова Анна", mark.pupil());
            assertEquals("Математика", mark.subject());
            assertEquals("5А", mark.group());
            assertEquals("Контрольная работа", mark.workType());
            assertEquals(DAY, mark.date());
            assertEquals(3, mark.number());
            assertEquals("ошибка", mark.reason());
        });
    }

    @Test
    void rowsAreChosenByKindByWhoChangedThemAndByPupil() {
        rolledBack(em -> {
            story(em);
            assertEquals(2, found(em, asked("MARK", "", "")).size());
            assertEquals(4, found(em, asked(null, "петр", "")).size());
            assertEquals(0, found(em, asked(null, "сидор", "")).size());
            assertEquals(2, found(em, asked(null, "", "Иванова")).size());
            assertEquals(1, found(em, asked("ATTENDANCE", "ПЕТРОВА", "бор")).size());
            assertEquals(0, found(em, asked(null, "%", "")).size(), "a sign of patterns is a letter like others");
        });
    }

    @Test
    void theListGoesOnWhereItEnded() {
        rolledBack(em -> {
            story(em);
            List<LedgerChange> all = found(em, asked(null, "", ""));
            Place second = new Place(all.get(1).at(), all.get(1).id());
            Slice<LedgerChange> rest = new LedgerChangesQuery(em)
                    .of(SCHOOL, new ChangesAsked(DAY, DAY, null, "", "", Place.read(second.toString())));
            assertEquals(all.subList(2, 4), rest.items());
            assertNull(rest.next());
        });
    }

    @Test
    void anotherSchoolHasNoneOfIt() {
        rolledBack(em -> {
            story(em);
            LedgerChange any = found(em, asked(null, "", "")).get(0);
            LedgerChangesQuery query = new LedgerChangesQuery(em);
            assertEquals(List.of(), query.of(OTHER_SCHOOL, asked(null, "", "")).items());
            assertEquals(true, query.one(SCHOOL, YEAR, any.id()).isPresent());
            assertEquals(true, query.one(OTHER_SCHOOL, YEAR, any.id()).isEmpty());
        });
    }
}
