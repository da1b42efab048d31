package org.dnevnik.identity;

import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.CLASS_TEACHER;
import static org.dnevnik.testing.SchoolStory.OTHER_SCHOOL;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.dnevnik.identity.model.Consents;
import org.dnevnik.identity.view.ConsentAudience;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Notices;
import org.dnevnik.outbox.TestOutbox;
import org.dnevnik.testing.SchoolStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is told that a voluntary consent is asked of them. */
class ConsentNewsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final long MOTHER = 700_190;
    private static final long FATHER = 700_191;
    private static final Caller REGION = caller(Role.REGION_OPERATOR, null);

    private static Caller caller(Role role, @Nullable Long school) {
        return new Caller(1, CLASS_TEACHER, List.of(new Caller.Position(role, school)), "127.0.0.1");
    }

    /** Anna of fifteen, a mother who signs and a father who only sees, all with accounts. */
    private record Scene(EntityManager em, SchoolStory story, ConsentTextService texts, ConsentNews news) {

        String asks(ConsentAudience of, @Nullable Long school, boolean required, LocalDate since) {
            return texts.publish(
                    school == null ? REGION : caller(Role.ADMINISTRATOR, school),
                    new PublishText(null, of, school, required, "Фотографии", "Заголовок", "Текст", since));
        }

        void another(String aim) {
            texts.publish(REGION, new PublishText(aim, null, null, false, "Фото", "Иначе", "Другой текст", TODAY));
        }

        void says(long about, String text, boolean yes) {
            new Consents(em).answer(about, text, about, NOW, yes);
        }

        /** Kinds and people of what waits in the outbox. */
        @SuppressWarnings("unchecked")
        List<String> told() {
            int times = 0;
            while (news.tell(1)) {
                times++;
                assertTrue(times < 100, "it ends");
            }
            return em.createNativeQuery(
                            "SELECT kind || ' ' || CAST(CAST(payload AS jsonb) ->> 'pupil' AS text) FROM outbox.message ORDER BY id")
                    .getResultList();
        }
    }

    private static void play(Consumer<Scene> test) {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            story.person(MOTHER, "Иванова", "Ирина");
            story.person(FATHER, "Иванов", "Илья");
            story.sql("UPDATE people.person SET birth_date = '2011-03-08' WHERE id = ?1", ANNA);
            story.sql(
                    "INSERT INTO people.guardianship (id, guardian, child, kinship, starts, signs, version) VALUES "
                            + "(700190, 700190, 700100, 'мать', '2026-09-01', true, 1), (700191, 700191, 700100, 'отец', '2026-09-01', false, 1)");
            story.sql(
                    "INSERT INTO identity.account (id, person, login, password_hash, state, version) VALUES (700190, 700190, 'mother', 'x', 'ACTIVE', 1), "
                            + "(700191, 700191, 'father', 'x', 'ACTIVE', 1), (700192, 700100, 'anna', 'x', 'ACTIVE', 1)");
            SchoolClock clock = new SchoolClock(Clock.fixed(NOW, ZoneOffset.UTC));
            test.accept(new Scene(
                    em,
                    story,
                    new ConsentTextService(em, clock),
                    new ConsentNews(em, clock, new Notices(TestOutbox.over(em)))));
        });
    }

    @Test
    void whoMayAnswerIsToldOnceAndNobodyElse() {
        play(s -> {
            s.asks(ConsentAudience.CHILD, SCHOOL, false, TODAY);
            assertEquals(List.of("CONSENT_ASKED " + MOTHER), s.told());
            assertEquals(List.of("CONSENT_ASKED " + MOTHER), s.told(), "once");
            s.asks(ConsentAudience.PUPIL, null, false, TODAY);
            assertEquals(List.of("CONSENT_ASKED " + MOTHER, "CONSENT_ASKED " + ANNA), s.told());
            assertEquals(2, s.story.count("outbox.message WHERE CAST(payload AS jsonb) ->> 'alone' = 'true'"));
        });
    }

    @Test
    void ofWhatBeginsLaterIsRequiredHasEndedOrIsAnotherSchoolsNobodyIsTold() {
        play(s -> {
            s.asks(ConsentAudience.GUARDIAN, SCHOOL, false, TODAY.plusDays(1));
            s.asks(ConsentAudience.GUARDIAN, null, true, TODAY);
            s.asks(ConsentAudience.GUARDIAN, OTHER_SCHOOL, false, TODAY);
            s.texts.end(REGION, s.asks(ConsentAudience.GUARDIAN, null, false, TODAY));
            assertEquals(List.of(), s.told());
            assertFalse(s.news.tell(1), "and nothing waits");
        });
    }

    @Test
    void otherWordsAreToldToWhoHasAgreedOrNeverAnsweredAndNotToWhoHasRefused() {
        play(s -> {
            String mails = s.asks(ConsentAudience.GUARDIAN, null, false, TODAY);
            s.says(MOTHER, mails + "-1", true);
            s.says(FATHER, mails + "-1", false);
            assertEquals(List.of(), s.told());
            s.another(mails);
            assertEquals(List.of("CONSENT_CHANGED " + MOTHER), s.told());
        });
    }
}
