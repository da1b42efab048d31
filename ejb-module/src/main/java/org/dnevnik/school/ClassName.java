package org.dnevnik.school;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a class or of a group of it, which begins with the grade: «5А», «10 Б», «5А, английский, 1». */
final class ClassName {

    private static final Pattern GRADE = Pattern.compile("^(\\d{1,2})(?!\\d)(.*)$", Pattern.DOTALL);
    private static final int LAST_GRADE = 12;

    private ClassName() {}

    /** The grade that the name begins with. */
    static OptionalInt grade(String name) {
        Matcher found = GRADE.matcher(name);
        int grade = found.matches() ? Integer.parseInt(found.group(1)) : LAST_GRADE + 1;
        return grade <= LAST_GRADE ? OptionalInt.of(grade) : OptionalInt.empty();
    }

    /** The name a year later: «6А» after «5А»; a name without a grade stays. */
    static String next(String name) {
        Matcher found = GRADE.matcher(name);
        return found.matches() ? Integer.parseInt(found.group(1)) + 1 + found.group(2) : name;
    }
}
