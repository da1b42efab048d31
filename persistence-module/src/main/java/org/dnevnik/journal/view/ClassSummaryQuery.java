package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dnevnik.journal.model.CouncilDecision;
import org.dnevnik.journal.model.GradingRule;
import org.dnevnik.journal.model.PeriodMarkKind;
import org.dnevnik.journal.view.ClassSummary.Decision;
import org.dnevnik.journal.view.SheetMarksQuery.Member;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Puts the class's summary together with six statements, whatever the numbers of pupils, subjects and marks. */
public class ClassSummaryQuery {

    private static final String SUBJECTS = """
            SELECT t.edu_group, t.subject, s.name,
                   (SELECT p.surname || ' ' || left(p.given_name, 1) || '.' || coalesce(' ' || left(p.patronymic, 1) || '.', '')
                    FROM people.person AS p WHERE p.id = t.teacher), """ + GradingColumns.SELECTED + """

            FROM (SELECT l.edu_group, l.subject, CASE WHEN min(l.teacher) = max(l.teacher) THEN min(l.teacher) END AS teacher
                  FROM timetable.lesson AS l
                  WHERE l.year = ?1 AND l.edu_group = ANY (CAST(?2 AS bigint[])) AND l.date BETWEEN ?3 AND ?4
                  GROUP BY l.edu_group, l.subject) AS t
            JOIN school.edu_group AS g ON g.id = t.edu_group
            JOIN school.subject AS s ON s.id = t.subject
            LEFT JOIN LATERAL journal.rule_at(g.school, g.parallel, t.subject) AS r ON true
            ORDER BY s.name, s.id, g.kind <> 'CLASS', g.name""";

    // by day and group, for what counts is what was missed while the pupil
    // belonged to the class and to the group, as attendance is counted
    private static final String MISSED = """
            SELECT a.person, l.edu_group, l.date, count(*), count(*) FILTER (WHERE a.status = 'ILL')
            FROM timetable.lesson AS l
            JOIN journal.lesson_log_entry AS a ON a.lesson = l.id AND a.year = ?1 AND a.status IN ('ABSENT', 'ILL', 'PASS')
            WHERE l.year = ?1 AND l.edu_group = ANY (CAST(?2 AS bigint[])) AND l.date BETWEEN ?3 AND ?4
            GROUP BY a.person, l.edu_group, l.date""";

    private static final String DECISIONS = """
            SELECT person, decision, protocol, held_on FROM journal.council_decision WHERE edu_group = ?1""";

    /** The first grade is taught without marks. */
    private static final int WITHOUT_MARKS = 1;

    private final EntityManager em;

    public ClassSummaryQuery(EntityManager em) {
        this.em = em;
    }

    /** A subject in one of the class's groups. */
    record Taught(
            long group, long subject, String name, @Nullable String teacher, GradingRule rule) {}

    /** Lessons that a pupil missed. */
    record Missed(int lessons, int ill) {

        static final Missed NONE = new Missed(0, 0);

        Missed plus(Missed other) {
            return new Missed(lessons + other.lessons, ill + other.ill);
        }
    }

    /** A class that has no periods is told by its year. */
    public ClassSummary of(ClassPeriods head, MarkTime time, LocalDate today) {
        GridPeriod shown = time.isPeriod() ? head.period(time.period(), today).orElse(null) : null;
        return of(head, time.isPeriod() && shown == null ? PeriodMarkKind.YEAR : time.kind(), shown, today);
    }

    private ClassSummary of(ClassPeriods head, PeriodMarkKind kind, @Nullable GridPeriod period, LocalDate today) {
        LocalDate starts = period == null ? head.starts() : period.starts();
        LocalDate ends = period == null ? head.ends() : period.ends();
        SheetMarksQuery sheets = new SheetMarksQuery(em);
        Map<Long, Map<Long, Member>> members = sheets.members(head.groups(), starts, ends);
        SummaryFacts facts = new SummaryFacts(
                head,
                kind,
                period,
                today,
                head.parallel() <= WITHOUT_MARKS ? List.of() : taught(head, head.groups(), starts, ends),
                members,
                kind == PeriodMarkKind.PERIOD ? sheets.marks(head.year(), head.groups(), null, starts, ends) : Map.of(),
                new SetMarksQuery(em).ofGroups(head.year(), head.groups(), null),
                missed(head, starts, ends, members),
                decisions(head.group()));
        return facts.summary();
    }

    /** What is taught in some of the class's groups in the year. */
    List<Taught> taught(ClassPeriods head, Collection<Long> groups) {
        return taught(head, groups, head.starts(), head.ends());
    }

    private List<Taught> taught(ClassPeriods head, Collection<Long> groups, LocalDate starts, LocalDate ends) {
        List<Object[]> rows = between(SUBJECTS, head.year(), groups, starts, ends);
        return rows.stream()
                .map(r ->
                        new Taught(number(r[0]), number(r[1]), (String) r[2], (String) r[3], GradingColumns.rule(r, 4)))
                .toList();
    }

    private Map<Long, Missed> missed(
            ClassPeriods head, LocalDate starts, LocalDate ends, Map<Long, Map<Long, Member>> members) {
        Map<Long, Missed> missed = new HashMap<>();
        for (Object[] r : between(MISSED, head.year(), head.groups(), starts, ends)) {
            LocalDate day = day(r[2]);
            long pupil = number(r[0]);
            if (belonged(members, head.group(), pupil, day) && belonged(members, number(r[1]), pupil, day)) {
                missed.merge(pupil, new Missed(whole(r[3]), whole(r[4])), Missed::plus);
            }
        }
        return missed;
    }

    private static boolean belonged(Map<Long, Map<Long, Member>> members, long group, long pupil, LocalDate day) {
        Member member = members.getOrDefault(group, Map.of()).get(pupil);
        return member != null && member.belongedOn(day);
    }

    private Map<Long, List<Decision>> decisions(long group) {
        List<Object[]> rows = NativeQuery.rows(em, DECISIONS, group).toList();
        Map<Long, List<Decision>> decisions = new HashMap<>();
        rows.forEach(r -> decisions
                .computeIfAbsent(number(r[0]), p -> new ArrayList<>(2))
                .add(new Decision(CouncilDecision.valueOf((String) r[1]), (String) r[2], day(r[3]))));
        return decisions;
    }

    private List<Object[]> between(String sql, int year, Collection<Long> groups, LocalDate starts, LocalDate ends) {
        return NativeQuery.rows(em, sql, year, NativeQuery.array(groups), starts, ends)
                .toList();
    }
}
