package org.dnevnik.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.people.PersonRegister;
import org.dnevnik.school.model.Movements;
import org.dnevnik.school.view.LedClass;
import org.dnevnik.school.view.MovementLine;
import org.dnevnik.school.view.PersonHistoryQuery;
import org.dnevnik.school.view.StayLine;
import org.jspecify.annotations.Nullable;

/** Carries movements of pupils out, inside a transaction of whoever asks, who has asked the policy. */
@ApplicationScoped
class PupilMoves {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private PersonRegister register;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    protected PupilMoves() {}

    PupilMoves(EntityManager em, PersonRegister register, SchoolClock clock) {
        this.em = em;
        this.register = register;
        this.clock = clock;
    }

    /** @throws Refusal with a {@link SchoolRefusal} */
    void move(Caller caller, long school, long pupil, Move move) {
        register.hold(pupil);
        MoveRules rules = rules(school, pupil);
        LocalDate day = rules.requireDay(move);
        rules.requireFits(move, day, classes(school, day, pupil));
        Movements movements = new Movements(em, school);
        long newClass = move.group() == null || move.isLeaving() ? 0 : move.group();
        LocalDate last = move.isLeaving() ? day : day.minusDays(1);
        movements.notedAfter(pupil, newClass, last).ifPresent(noted -> {
            throw new Refusal(SchoolRefusal.MOVE_NOTED, MoveRules.DAY.format(noted));
        });
        Long from = rules.here(day).map(StayLine::group).orElse(null);
        long id = movements.add(pupil, json(move, day, from, newClass), caller.person(), clock.now());
        movements.end(id, pupil, newClass, last);
        if (newClass != 0) {
            movements.begin(id, pupil, newClass, day);
        }
    }

    /** @throws Refusal {@link SchoolRefusal#NOT_LAST} and {@link SchoolRefusal#UNDO_NOTED} */
    void undo(Caller caller, long school, long pupil, long movement) {
        register.hold(pupil);
        List<MovementLine> all = new PersonHistoryQuery(em).movements(pupil);
        MovementLine last = rules(school, pupil).requireLast(movement, all);
        Movements movements = new Movements(em, school);
        movements.notedSince(pupil, last.id()).ifPresent(noted -> {
            throw new Refusal(SchoolRefusal.UNDO_NOTED, MoveRules.DAY.format(noted));
        });
        movements.undo(last.id(), caller.person(), clock.now());
    }

    private MoveRules rules(long school, long pupil) {
        return new MoveRules(school, new PersonHistoryQuery(em).stays(pupil), clock.today(Families.REGION));
    }

    private List<Long> classes(long school, LocalDate day, long pupil) {
        int year = AcademicYear.of(day).number();
        return new PersonHistoryQuery(em)
                .classes(school, year, pupil).stream()
                        .filter(c -> c.year() == year)
                        .map(LedClass::id)
                        .toList();
    }

    private static String json(Move move, LocalDate day, @Nullable Long from, long to) {
        return JsonRows.one(
                "kind",
                move.kind(),
                "date",
                day,
                "from",
                move.kind().equals("ENROLLED") ? null : from,
                "to",
                to == 0 ? null : (Long) to,
                "elsewhere",
                blank(Move.text(move.elsewhere())),
                "number",
                blank(Move.text(move.orderNumber())),
                "ordered",
                move.orderDate(),
                "reason",
                blank(Move.text(move.reason())));
    }

    private static @Nullable String blank(String words) {
        return words.isEmpty() ? null : words;
    }
}
