package org.dnevnik.exchange.web.v2;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dnevnik.exchange.view.SharedSpan;
import org.jspecify.annotations.Nullable;

/**
 * A day of a path or a query, in any of the ways in which clients write it: alone, with a time behind {@code T}, a blank or a plus, with seconds
 * and parts of them or without, with an offset or without. The time says nothing: what is asked for are days.
 */
public record AskedDate(LocalDate day) {

    private static final Pattern WRITTEN = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})(?:[T +]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?:Z|[ +-]\\d{2}:?\\d{2})?)?");

    /** More than an academic year is not read at once. */
    private static final int LONGEST_DAYS = 366;

    /**
     * Called by JAX-RS.
     *
     * @throws ParameterInvalid for what is no day
     */
    public static AskedDate valueOf(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            throw new ParameterInvalid("not a date: " + shown(written));
        }
        try {
            LocalDate day = LocalDate.parse(matcher.group(1));
            if (day.getYear() < 2000 || day.getYear() > 2100) {
                throw new ParameterInvalid("a date out of bounds: " + shown(written));
            }
            return new AskedDate(day);
        } catch (DateTimeException e) {
            throw new ParameterInvalid("not a date: " + shown(written));
        }
    }

    /** @throws ParameterInvalid for days in the wrong order, and for more than an academic year */
    static SharedSpan span(AskedDate from, AskedDate to) {
        return span(from.day(), to.day());
    }

    /** Likewise; where one end is missing, the other alone is meant, and without both this day. */
    static SharedSpan span(@Nullable AskedDate from, @Nullable AskedDate to, LocalDate otherwise) {
        LocalDate first = from != null ? from.day() : to != null ? to.day() : otherwise;
        return span(first, to != null ? to.day() : first);
    }

    static SharedSpan span(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new ParameterInvalid("the last day lies before the first");
        }
        if (first.plusDays(LONGEST_DAYS).isBefore(last)) {
            throw new ParameterInvalid("more than an academic year");
        }
        return new SharedSpan(first, last);
    }

    private static String shown(String written) {
        String printable = written.replaceAll("[^0-9A-Za-z:., +-]", "?");
        return printable.length() <= 40 ? printable : printable.substring(0, 40);
    }
}
