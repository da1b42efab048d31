package org.dnevnik.timetable.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.dnevnik.timetable.BellDesk;
import org.dnevnik.timetable.BellService;
import org.dnevnik.timetable.view.BellTable;
import org.jspecify.annotations.Nullable;

/** The bells of a school: {@code /timetable/bells?school=…}. */
@Named
@RequestScoped
public class BellsPage {

    private static final int LAST_NUMBER = 12;
    private static final int SHORT_DAYS = 8;

    @Inject
    private BellService bells;

    @Inject
    private CurrentCaller caller;

    private @Nullable BellDesk desk;
    private Texts texts = Texts.in(Texts.RUSSIAN);

    /** A day or a grade to choose. */
    public record Bit(int value, String name, boolean chosen) {}

    /** A line of a form; empty times for a number at which nothing rings. */
    public record Line(int number, String starts, String ends) {}

    /** A table as a form. */
    public record Sheet(
            long id,
            int mark,
            String title,
            String name,
            boolean main,
            List<Bit> days,
            List<Bit> grades,
            List<Line> lines) {}

    /** Reads before anything is rendered, so that a refusal still has its status. */
    public void read() {
        texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        desk = bells.bells(caller.get(), Asked.now().id("school"));
    }

    public BellDesk getDesk() {
        return Objects.requireNonNull(desk, "read before rendering");
    }

    /** The school's tables and an empty one. */
    public List<Sheet> getSheets() {
        List<Sheet> sheets = new ArrayList<>();
        getDesk()
                .tables()
                .forEach(t -> sheets.add(sheet(t, t.isMain() ? texts.get("timetable.bells.main") : t.name())));
        sheets.add(sheet(
                new BellTable(-1, "", 0, 0, getDesk().tables().get(0).times()), texts.get("timetable.bells.new")));
        return sheets;
    }

    private Sheet sheet(BellTable table, String title) {
        Locale locale = texts.locale();
        return new Sheet(
                table.id(),
                table.mark(),
                title,
                table.name(),
                table.isMain(),
                IntStream.rangeClosed(1, SHORT_DAYS)
                        .mapToObj(d -> new Bit(1 << d - 1, day(d, locale), (table.weekdays() >> d - 1 & 1) == 1))
                        .toList(),
                IntStream.rangeClosed(1, 11)
                        .mapToObj(g -> new Bit(1 << g, Integer.toString(g), (table.parallels() >> g & 1) == 1))
                        .toList(),
                IntStream.rangeClosed(0, LAST_NUMBER)
                        .mapToObj(n -> line(table, n))
                        .toList());
    }

    private String day(int bit, Locale locale) {
        return bit == SHORT_DAYS
                ? texts.get("timetable.bells.shortDays")
                : DayOfWeek.of(bit).getDisplayName(TextStyle.SHORT_STANDALONE, locale);
    }

    private static Line line(BellTable table, int number) {
        return table.times().stream()
                .filter(t -> t.number() == number)
                .map(t -> new Line(number, t.starts().toString(), t.ends().toString()))
                .findFirst()
                .orElse(new Line(number, "", ""));
    }
}
