package org.dnevnik.timetable.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.DayTexts;
import org.dnevnik.shell.web.Texts;
import org.dnevnik.timetable.RoomHour;
import org.dnevnik.timetable.RoomService;
import org.dnevnik.timetable.view.FreePlace;
import org.dnevnik.timetable.view.RoomLesson;
import org.jspecify.annotations.Nullable;

/** Free rooms, now or at a lesson: {@code /timetable/rooms?school=…&date=…&number=…}. */
@Named
@RequestScoped
public class RoomsPage {

    private static final int LAST_NUMBER = 15;
    private static final String NOW = "now";

    @Inject
    private RoomService rooms;

    @Inject
    private CurrentCaller caller;

    private @Nullable RoomHour hour;
    private Locale locale = Texts.RUSSIAN;

    /** A room in the reader's words. */
    public record Line(long id, String name, String seats, String what) {}

    /** A number to choose, or now. */
    public record Choice(String value, String name, boolean chosen) {}

    /** Reads before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Asked asked = Asked.now();
        locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        LocalDate date = asked.text("date").isEmpty() ? null : asked.date("date", LocalDate.EPOCH);
        Long number = asked.text("number").equals(NOW) ? null : asked.id("number");
        hour = rooms.rooms(
                caller.get(),
                asked.id("school"),
                number == null ? null : date,
                number == null ? null : (int) Math.min(number, LAST_NUMBER));
    }

    public RoomHour getHour() {
        return Objects.requireNonNull(hour, "read before rendering");
    }

    /** «Среда, 25 ноября, 10:40» or «…, урок 3». */
    public String getTitle() {
        DayTexts texts = new DayTexts(locale);
        RoomHour shown = getHour();
        String day = texts.weekday(shown.date()) + ", " + texts.date(shown.date());
        return shown.now() == null
                ? day + ", " + texts.of("timetable.rooms.lesson", shown.number())
                : day + ", " + shown.now().truncatedTo(ChronoUnit.MINUTES);
    }

    public List<Choice> getNumbers() {
        Texts texts = Texts.in(locale);
        return Stream.concat(
                        Stream.of(new Choice(
                                NOW, texts.get("timetable.rooms.now"), getHour().now() != null)),
                        IntStream.rangeClosed(0, LAST_NUMBER)
                                .mapToObj(n -> new Choice(
                                        Integer.toString(n),
                                        texts.format("timetable.rooms.lesson", n),
                                        n == getHour().number())))
                .toList();
    }

    public List<Line> getFree() {
        Texts texts = Texts.in(locale);
        return getHour().free().stream()
                .map(f -> line(
                        f.place(),
                        f.next() < 0
                                ? texts.get("timetable.rooms.rest")
                                : texts.format("timetable.rooms.until", f.next())))
                .toList();
    }

    public List<Line> getTaken() {
        return getHour().taken().stream()
                .map(t -> line(
                        t.place(), t.lessons().stream().map(RoomsPage::lesson).collect(Collectors.joining("; "))))
                .toList();
    }

    private Line line(FreePlace place, String what) {
        String seats =
                place.capacity() == 0 ? "" : Texts.in(locale).format("timetable.changes.seats", place.capacity());
        return new Line(place.id(), place.name(), seats, what);
    }

    private static String lesson(RoomLesson lesson) {
        return Stream.of(lesson.group(), lesson.subject(), lesson.teacher())
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
