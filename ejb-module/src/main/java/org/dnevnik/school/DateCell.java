package org.dnevnik.school;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * A date as offices write it, and Excel's own number of a day.
 *
 * @param date        null for what is none
 * @param isGuess     whether the way it is written leaves a doubt that a reader should settle
 * @param isShortYear whether it has two digits for its year, so that nobody knows the century
 */
record DateCell(@Nullable LocalDate date, boolean isGuess, boolean isShortYear) {

    /** Years that nobody outlives. */
    static final int OLDEST = 110;

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final String TIME = "(?:[ t]\\d{1,2}:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?)?";
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})([./,-]) ?(\\d{1,2})[./,-] ?(\\d{4}|\\d\\d)(?: ?г(?:\\.|ода?)?)?" + TIME);
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[./-](\\d{1,2})[./-](\\d{1,2})" + TIME);
    private static final Pattern IN_WORDS =
            Pattern.compile("(\\d{1,2}) ?([а-я]{3,8}) ?(\\d{4})(?: ?г(?:\\.|ода?)?)?", Pattern.UNICODE_CASE);
    private static final Pattern SERIAL = Pattern.compile("[1-6]\\d{4}");
    private static final List<String> MONTHS =
            List.of("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек");
    private static final DateCell NONE = new DateCell(null, false, false);

    static String shown(LocalDate date) {
        return SHOWN.format(date);
    }

    static DateCell read(String text) {
        String low = text.toLowerCase(Locale.ROOT);
        Matcher day = DAY_FIRST.matcher(low);
        if (day.matches()) {
            return day.group(4).length() == 2
                    ? new DateCell(null, false, true)
                    : of(day.group(4), day.group(3), day.group(1), !day.group(2).equals("."));
        }
        Matcher year = YEAR_FIRST.matcher(low);
        if (year.matches()) {
            return of(year.group(1), year.group(2), year.group(3), false);
        }
        Matcher words = IN_WORDS.matcher(low);
        if (words.matches()) {
            return of(words.group(3), Integer.toString(month(words.group(2))), words.group(1), false);
        }
        return SERIAL.matcher(low).matches()
                ? new DateCell(DateUtil.getLocalDateTime(Integer.parseInt(low)).toLocalDate(), true, false)
                : NONE;
    }

    private static int month(String word) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (word.startsWith(MONTHS.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static DateCell of(String year, String month, String day, boolean guess) {
        try {
            return new DateCell(
                    LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)), guess, false);
        } catch (DateTimeException e) {
            return NONE;
        }
    }
}
