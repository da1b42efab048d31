package org.dnevnik.shell.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Function;

/** Writes the way from a shown week to the ones beside it, and back to the running one. */
public final class WeekLinks {

    private final Html out;
    private final DayTexts texts;

    public WeekLinks(Html out, DayTexts texts) {
        this.out = out;
        this.texts = texts;
    }

    /**
     * Writes the links.
     *
     * @param monday  of the shown week
     * @param address of the same page for the week of a Monday
     */
    public void write(LocalDate monday, LocalDate today, Function<LocalDate, String> address) {
        LocalDate now = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        out.begin("nav");
        out.attribute("class", "weeks");
        out.attribute("aria-label", texts.of("shell.week.weeks"));
        arrow(address.apply(monday.minusWeeks(1)), "prev", "\u2190", "shell.week.previous");
        out.begin("strong");
        out.text(texts.span(monday));
        out.end("strong");
        arrow(address.apply(monday.plusWeeks(1)), "next", "\u2192", "shell.week.next");
        if (!now.equals(monday)) {
            out.begin("a");
            out.attribute("href", address.apply(now));
            out.text(texts.of("shell.week.today"));
            out.end("a");
        }
        out.end("nav");
    }

    private void arrow(String address, String way, String sign, String label) {
        out.begin("a");
        out.attribute("href", address);
        out.attribute("rel", way);
        out.attribute("aria-label", texts.of(label));
        out.attribute("title", texts.of(label));
        out.text(sign);
        out.end("a");
    }
}
