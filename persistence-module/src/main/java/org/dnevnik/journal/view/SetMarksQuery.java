package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.id;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.dnevnik.journal.model.PeriodMarkKind;
import org.dnevnik.journal.model.PeriodValue;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reads the marks of periods, years, exams, and final ones: of groups, or of one pupil. */
class SetMarksQuery {

    private static final String COLUMNS = """
            SELECT m.id, m.edu_group, m.subject, m.person, m.kind, m.period, m.value, m.grade, m.level, m.version,
                   m.proposed, m.average, m.reason
            FROM journal.period_mark AS m
            WHERE m.year = ?1 AND (CAST(?3 AS bigint) IS NULL OR m.subject = CAST(?3 AS bigint))
            """;

    private static final String OF_GROUPS = COLUMNS + " AND m.edu_group = ANY (CAST(?2 AS bigint[]))";

    private static final String OF_PUPILS = COLUMNS + " AND m.person = ANY (CAST(?2 AS bigint[]))";

    private final EntityManager em;

    SetMarksQuery(EntityManager em) {
        this.em = em;
    }

    /** @param subject null: all */
    List<SetMark> ofGroups(int year, Collection<Long> groups, @Nullable Long subject) {
        return read(OF_GROUPS, year, groups, subject);
    }

    /** @param subject null: all */
    List<SetMark> ofPupils(int year, Collection<Long> pupils, @Nullable Long subject) {
        return read(OF_PUPILS, year, pupils, subject);
    }

    private List<SetMark> read(String sql, int year, Collection<Long> ids, @Nullable Long subject) {
        return NativeQuery.rows(em, sql, year, NativeQuery.array(ids), subject)
                .map(SetMarksQuery::mark)
                .toList();
    }

    private static SetMark mark(Object[] r) {
        return new SetMark(
                number(r[0]),
                number(r[1]),
                number(r[2]),
                number(r[3]),
                PeriodMarkKind.valueOf((String) r[4]),
                id(r[5]),
                PeriodValue.stored((String) r[6], (BigDecimal) r[7], whole(r[8])),
                whole(r[9]),
                (String) r[10],
                (BigDecimal) r[11],
                (String) r[12]);
    }
}
