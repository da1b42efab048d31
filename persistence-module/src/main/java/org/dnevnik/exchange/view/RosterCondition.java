package org.dnevnik.exchange.view;

import java.util.List;
import java.util.stream.Collectors;

/** Which rows of a table are asked for: a piece of a statement in which every value is a parameter. */
public final class RosterCondition {

    private final String sql;
    private final List<String> values;

    private RosterCondition(String sql, List<String> values) {
        this.sql = sql;
        this.values = values;
    }

    /** How a field is compared. */
    public enum Comparison {
        EQUAL("="),
        NOT_EQUAL("IS DISTINCT FROM"),
        GREATER(">"),
        NOT_LESS(">="),
        LESS("<"),
        NOT_GREATER("<="),
        CONTAINS("");

        private final String operator;

        Comparison(String operator) {
            this.operator = operator;
        }
    }

    public static RosterCondition of(RosterField field, Comparison comparison, String value) {
        String sql = comparison == Comparison.CONTAINS
                ? "position(lower(?) IN lower(" + field.sql() + ")) > 0"
                : field.sql() + " " + comparison.operator + (field.isNumber() ? " CAST(? AS numeric)" : " ?");
        return new RosterCondition(sql, List.of(value));
    }

    /** Users with one of these roles. */
    public static RosterCondition holding(List<String> roles) {
        String any = roles.stream().map(r -> "position(? IN held) > 0").collect(Collectors.joining(" OR ", "(", ")"));
        return new RosterCondition(any, roles.stream().map(r -> "," + r + ",").toList());
    }

    /**
     * Those who are or are not enrolled somewhere, or where somebody is enrolled.
     *
     * @param told  the column of an enrolment that names the row: {@code userSourcedId} or {@code classSourcedId}
     * @param known the other of the two
     * @param name  what the other one is
     */
    public static RosterCondition enrolled(RosterField told, RosterField known, String name, String role) {
        String sql = "\"sourcedId\" IN (SELECT " + told.sql() + " FROM (" + RosterSelects.of(RosterTable.ENROLLMENTS)
                + ") AS n WHERE " + known.sql() + " = ? AND n.role = ?)";
        return new RosterCondition(sql, List.of(name, role));
    }

    public static RosterCondition all(List<RosterCondition> conditions) {
        return joined(conditions, " AND ");
    }

    public static RosterCondition any(List<RosterCondition> conditions) {
        return joined(conditions, " OR ");
    }

    private static RosterCondition joined(List<RosterCondition> conditions, String by) {
        return new RosterCondition(
                conditions.isEmpty()
                        ? "true"
                        : conditions.stream().map(c -> c.sql).collect(Collectors.joining(by, "(", ")")),
                conditions.stream().flatMap(c -> c.values.stream()).toList());
    }

    String sql() {
        return sql;
    }

    List<String> values() {
        return values;
    }
}
