package org.dnevnik.identity;

import static org.dnevnik.testing.Callers.caller;
import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.CLASS_TEACHER;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.TestDatabase.rolledBack;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.dnevnik.identity.view.CallerFactsQuery;
import org.dnevnik.identity.view.ConsentDue;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.testing.SchoolStory;

/** Anna of eleven, a mother who signs for her and a father who only sees; nobody has been asked yet. */
record ConsentScene(EntityManager em, SchoolStory story, OwnConsentsService own, ConsentTextService texts) {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    static final long MOTHER = 700_190;
    static final long FATHER = 700_191;
    static final Caller PARENT = caller(MOTHER, Role.GUARDIAN, null);
    static final Caller OTHER_PARENT = caller(FATHER, Role.GUARDIAN, null);
    static final Caller PUPIL = caller(ANNA, Role.PUPIL, SCHOOL);
    static final Caller LEADER = caller(CLASS_TEACHER, Role.TEACHER, SCHOOL);
    static final Caller ADMINISTRATOR = caller(TEACHER, Role.ADMINISTRATOR, SCHOOL);
    static final Caller REGION = caller(CLASS_TEACHER, Role.REGION_OPERATOR, null);

    /** It stands at noon of that day in Moscow. */
    static final SchoolClock CLOCK =
            new SchoolClock(Clock.fixed(Instant.parse("2026-11-25T09:00:00Z"), ZoneOffset.UTC));

    static void play(Consumer<ConsentScene> test) {
        rolledBack(em -> test.accept(of(em)));
    }

    static ConsentScene of(EntityManager em) {
        SchoolStory story = new SchoolStory(em);
        story.person(MOTHER, "Иванова", "Ирина");
        story.person(FATHER, "Иванов", "Илья");
        story.sql("UPDATE people.person SET birth_date = '2015-03-08' WHERE id = ?1", ANNA);
        story.sql(
                "INSERT INTO people.guardianship (id, guardian, child, kinship, starts, signs, version) VALUES "
                        + "(700190, 700190, 700100, 'мать', '2026-09-01', true, 1), (700191, 700191, 700100, 'отец', '2026-09-01', false, 1)");
        return new ConsentScene(em, story, new OwnConsentsService(em, CLOCK), new ConsentTextService(em, CLOCK));
    }

    /** Whether the person has to answer before anything else. */
    boolean stopped(long person) {
        return new CallerFactsQuery(em).ofPerson(person, TODAY).orElseThrow().asked();
    }

    /** What the caller is asked at the door. */
    List<ConsentDue> due(Caller caller) {
        return own.asked(caller).texts();
    }

    List<String> dueKeys(Caller caller) {
        return due(caller).stream().map(ConsentDue::key).toList();
    }
}
