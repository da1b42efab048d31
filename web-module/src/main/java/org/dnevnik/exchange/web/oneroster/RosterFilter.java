package org.dnevnik.exchange.web.oneroster;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dnevnik.exchange.view.RosterCondition;
import org.dnevnik.exchange.view.RosterCondition.Comparison;
import org.dnevnik.exchange.view.RosterField;
import org.dnevnik.exchange.view.RosterTable;

/** Reads {@code filter=familyName='Иванова' AND role='student'}: at most two comparisons, joined by one word, of fields that the table has. */
final class RosterFilter {

    private static final int LONGEST = 500;
    private static final Pattern CLAUSE = Pattern.compile("([A-Za-z.]{1,60})\\s*(!=|>=|<=|=|>|<|~)\\s*'([^']*)'");
    private static final Pattern JOIN = Pattern.compile("\\s+(AND|OR)\\s+");
    private static final Map<String, Comparison> SIGNS = Map.of(
            "=", Comparison.EQUAL,
            "!=", Comparison.NOT_EQUAL,
            ">", Comparison.GREATER,
            ">=", Comparison.NOT_LESS,
            "<", Comparison.LESS,
            "<=", Comparison.NOT_GREATER,
            "~", Comparison.CONTAINS);

    private RosterFilter() {}

    /** @throws RosterFault for what is no filter of this table */
    static RosterCondition read(RosterTable table, String text) {
        if (text.length() > LONGEST) {
            throw RosterFault.filter("The filter is too long");
        }
        Matcher clause = CLAUSE.matcher(text);
        if (!clause.lookingAt()) {
            throw RosterFault.filter("The filter is not understood");
        }
        List<RosterCondition> read = new ArrayList<>(List.of(condition(table, clause)));
        String rest = text.substring(clause.end());
        if (rest.isBlank()) {
            return read.get(0);
        }
        Matcher join = JOIN.matcher(rest);
        if (!join.lookingAt()) {
            throw RosterFault.filter("Comparisons are joined by AND or by OR");
        }
        Matcher second = CLAUSE.matcher(rest.substring(join.end()).strip());
        if (!second.matches()) {
            throw RosterFault.filter("At most two comparisons are joined");
        }
        read.add(condition(table, second));
        return join.group(1).equals("AND") ? RosterCondition.all(read) : RosterCondition.any(read);
    }

    private static RosterCondition condition(RosterTable table, Matcher clause) {
        String name = clause.group(1);
        String value = clause.group(3);
        if (table == RosterTable.USERS && name.equals("role") && clause.group(2).equals("=")) {
            return RosterCondition.holding(List.of(value));
        }
        RosterField field = RosterField.of(table, name)
                .orElseThrow(() -> RosterFault.filter("There is no field " + name + " to choose by"));
        Comparison comparison = SIGNS.getOrDefault(clause.group(2), Comparison.EQUAL);
        if (field.isNumber() && comparison != Comparison.CONTAINS) {
            requireNumber(value);
        }
        if (comparison == Comparison.CONTAINS && field.isNumber()) {
            throw RosterFault.filter("A number contains nothing");
        }
        return RosterCondition.of(field, comparison, value);
    }

    private static void requireNumber(String value) {
        try {
            new BigDecimal(value);
        } catch (NumberFormatException e) {
            throw RosterFault.filter("This is no number: " + value);
        }
    }
}
