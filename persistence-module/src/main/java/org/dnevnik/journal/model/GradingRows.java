package org.dnevnik.journal.model;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** What a school decides of its marks: rules, scales of its own, customs. Everything that changes a row asks for the version that was seen. */
public class GradingRows {

    private static final String ADD_RULE = """
            INSERT INTO journal.grading_rule (id, school, parallel_from, parallel_to, subject, scale, own_scale, average, min_marks,
                                              bounds, plus_minus, version)
            SELECT nextval('journal.grading_rule_seq'), ?1, ?2, ?3, CAST(?4 AS bigint), ?5, CAST(?6 AS bigint), ?7, ?8, ?9, ?10, 1
            ON CONFLICT DO NOTHING""";

    private static final String CHANGE_RULE = """
            UPDATE journal.grading_rule SET parallel_from = ?2, parallel_to = ?3, subject = CAST(?4 AS bigint), scale = ?5,
                   own_scale = CAST(?6 AS bigint), average = ?7, min_marks = ?8, bounds = ?9, plus_minus = ?10, version = version + 1
            WHERE school = ?1 AND id = ?11 AND version = ?12""";

    private static final String DROP_RULE = "DELETE FROM journal.grading_rule WHERE school = ?1 AND id = ?2";

    private static final String ADD_SCALE = """
            INSERT INTO journal.scale (id, school, name, told, version)
            VALUES (nextval('journal.scale_seq'), ?1, ?2, ?3, 1) ON CONFLICT DO NOTHING""";

    private static final String UNUSED = "NOT EXISTS (SELECT FROM journal.grading_rule r WHERE r.own_scale = s.id)";

    private static final String CHANGE_SCALE = """
            UPDATE journal.scale s SET name = ?2, told = ?3, version = version + 1
            WHERE s.school = ?1 AND s.id = ?4 AND s.version = ?5 AND\s""" + UNUSED;

    private static final String DROP_SCALE =
            "DELETE FROM journal.scale s WHERE s.school = ?1 AND s.id = ?2 AND " + UNUSED;

    private static final String MARKING = """
            INSERT INTO journal.marking AS k (school, debt_days, retake, reason_required, version) VALUES (?1, ?2, ?3, ?4, 1)
            ON CONFLICT (school) DO UPDATE SET debt_days = excluded.debt_days, retake = excluded.retake,
                   reason_required = excluded.reason_required, version = k.version + 1
            WHERE k.version = ?5""";

    private final EntityManager em;

    public GradingRows(EntityManager em) {
        this.em = em;
    }

    /**
     * Where a rule goes.
     *
     * @param subject null: all subjects
     */
    public record Place(
            int parallelFrom, int parallelTo, @Nullable Long subject) {}

    /** @return false when there is one for exactly these parallels and subject */
    public boolean add(long school, Place place, GradingRule rule, String bounds) {
        return run(ADD_RULE, values(school, place, rule, bounds)) == 1;
    }

    /** @return false when somebody else changed it since {@code version} */
    public boolean change(long school, long id, int version, Place place, GradingRule rule, String bounds) {
        List<@Nullable Object> values = values(school, place, rule, bounds);
        values.add(id);
        values.add(version);
        return run(CHANGE_RULE, values) == 1;
    }

    /** One that is gone is gone. */
    public void dropRule(long school, long id) {
        run(DROP_RULE, list(school, id));
    }

    /** @return false when the school has one of this name */
    public boolean addScale(long school, String name, List<ScaleValue> values) {
        return run(ADD_SCALE, list(school, name, OwnValues.written(values))) == 1;
    }

    /** @return false when a rule uses it, or somebody else changed it since {@code version} */
    public boolean changeScale(long school, long id, int version, String name, List<ScaleValue> values) {
        return run(CHANGE_SCALE, list(school, name, OwnValues.written(values), id, version)) == 1;
    }

    /** @return false when a rule uses it */
    public boolean dropScale(long school, long id) {
        return run(DROP_SCALE, list(school, id)) == 1;
    }

    /**
     * @param version that was seen; 0: the school had decided nothing
     * @return false when somebody else changed it since
     */
    public boolean keep(long school, Marking marking, int version) {
        return run(
                        MARKING,
                        list(school, marking.debtDays(), marking.retake().name(), marking.reasonRequired(), version))
                == 1;
    }

    /** {@code 4.65;3.65;2.65}. */
    public static String written(List<BigDecimal> bounds) {
        return bounds.stream().map(b -> b.stripTrailingZeros().toPlainString()).collect(Collectors.joining(";"));
    }

    private static List<@Nullable Object> values(long school, Place place, GradingRule rule, String bounds) {
        return list(
                school,
                place.parallelFrom(),
                place.parallelTo(),
                place.subject(),
                rule.scale().kind().name(),
                rule.scale().own(),
                rule.average().name(),
                rule.minMarks(),
                bounds,
                rule.plusMinus());
    }

    private static List<@Nullable Object> list(@Nullable Object... values) {
        List<@Nullable Object> list = new ArrayList<>();
        for (Object value : values) {
            list.add(value);
        }
        return list;
    }

    private int run(String sql, List<@Nullable Object> values) {
        return NativeQuery.write(em, sql, values.toArray());
    }
}
