package org.dnevnik.school;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes rows of an import out of the rows of a OneRoster package; what is wrong with a cell is told by the package's own columns. */
final class RosterUsers {

    private static final String BIRTH = "demographics.csv: birthDate";

    private final Map<String, RosterLine> demographics;

    RosterUsers(Map<String, RosterLine> demographics) {
        this.demographics = demographics;
    }

    SourceRow staff(RosterLine user, String title) {
        return person(user).put("Должность", "role", title).row();
    }

    SourceRow pupil(RosterLine user, String schoolClass, String subgroup) {
        return person(user)
                .put("Класс", "class", schoolClass)
                .put("Подгруппа", "classCode", subgroup)
                .row();
    }

    SourceRow guardian(RosterLine user, String kinship, RosterLine child, String schoolClass) {
        return person(user)
                .put("Степень родства", "role", kinship)
                .put("Ребёнок: фамилия", "agentSourcedIds", child.cell("familyName"))
                .put("Ребёнок: имя", "agentSourcedIds", child.cell("givenName"))
                .put("Ребёнок: отчество", "agentSourcedIds", child.cell("middleName"))
                .put("Ребёнок: класс", "agentSourcedIds", schoolClass)
                .row();
    }

    SourceRow schoolClass(RosterLine line, @Nullable RosterLine leader) {
        return new Cells(line)
                .put(PersonRow.SOURCED, "sourcedId", line.id())
                .put("Класс", "title", line.cell("title"))
                .put("Параллель", "grades", parallel(line))
                .put("Классный руководитель", "enrollments.csv: teacher", leader == null ? "" : fullName(leader))
                .put("Кабинет", "location", line.cell("location"))
                .row();
    }

    /** As OneRoster says it; empty: not told. */
    String sex(RosterLine user) {
        RosterLine told = demographics.get(user.id());
        return told == null ? "" : told.cell("sex");
    }

    private Cells person(RosterLine user) {
        RosterLine told = demographics.get(user.id());
        return new Cells(user)
                .put(PersonRow.SOURCED, "sourcedId", user.id())
                .put("Фамилия", "familyName", user.cell("familyName"))
                .put("Имя", "givenName", user.cell("givenName"))
                .put("Отчество", "middleName", user.cell("middleName"))
                .put("Пол", "demographics.csv: sex", letter(sex(user)))
                .put("Дата рождения", BIRTH, told == null ? "" : told.cell("birthDate"))
                .put("СНИЛС", "userIds", snils(user))
                .put("E-mail", "email", user.cell("email"))
                .put("Телефон", "phone", user.cell("phone").isEmpty() ? user.cell("sms") : user.cell("phone"));
    }

    private static String letter(String sex) {
        return sex.equals("male") ? "М" : sex.equals("female") ? "Ж" : "";
    }

    /** Of «{SNILS:11223344595},{LDAP:anna}». */
    private static String snils(RosterLine user) {
        for (String one : user.list("userIds")) {
            String[] sides = one.replaceAll("[{}]", "").split(":", 2);
            String kind = sides[0].strip().toUpperCase(Locale.ROOT);
            if (sides.length == 2 && (kind.equals("SNILS") || kind.equals("СНИЛС"))) {
                return sides[1].strip();
            }
        }
        return "";
    }

    /** The grade, else the number with which the class's name begins. */
    private static String parallel(RosterLine line) {
        String grade = line.list("grades").stream().findFirst().orElse("");
        if (grade.matches("0\\d")) {
            return grade.substring(1);
        }
        if (grade.equals("KG") || grade.equals("PR")) {
            return "0";
        }
        var named = ClassName.grade(line.cell("title"));
        return grade.isEmpty() && named.isPresent() ? Integer.toString(named.getAsInt()) : grade;
    }

    private static String fullName(RosterLine user) {
        return (user.cell("familyName") + " " + user.cell("givenName") + " " + user.cell("middleName")).strip();
    }

    /** The cells of a row that is made. */
    private static final class Cells {

        private final RosterLine line;
        private final List<String> headings = new ArrayList<>();
        private final List<String> columns = new ArrayList<>();
        private final Map<String, RawTable.Cell> cells = new HashMap<>();

        Cells(RosterLine line) {
            this.line = line;
        }

        Cells put(String column, String heading, String value) {
            headings.add(heading);
            columns.add(column);
            cells.put(column, new RawTable.Cell(value, null));
            return this;
        }

        SourceRow row() {
            TableHead head = new TableHead(headings, columns);
            return new SourceRow(line.file(), line.sheet(), line.number(), head, cells);
        }
    }
}
