package org.dnevnik.timetable.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.DayTexts;
import org.dnevnik.shell.web.Texts;
import org.dnevnik.timetable.AskClosure;
import org.dnevnik.timetable.ClosurePlan;
import org.dnevnik.timetable.ClosureService;
import org.dnevnik.timetable.view.FreePlace;
import org.dnevnik.timetable.web.StrandedLessons.Day;
import org.dnevnik.timetable.web.StrandedLessons.Lesson;
import org.dnevnik.timetable.web.StrandedLessons.Option;
import org.dnevnik.timetable.web.StrandedLessons.Options;
import org.jspecify.annotations.Nullable;

/** A room is closed, or a class does not come, for some days: {@code /timetable/closure?what=place-…|group-…&from=…&to=…&school=…}. */
@Named
@RequestScoped
public class ClosurePage {

    private static final String PLACE = "place-";
    private static final String GROUP = "group-";

    @Inject
    private ClosureService closures;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SchoolClock clock;

    private @Nullable ClosurePlan plan;
    private String what = "";
    private Locale locale = Texts.RUSSIAN;

    /** A room or class to choose. */
    public record Choice(String value, String name, boolean chosen) {}

    /** Reads before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Asked asked = Asked.now();
        locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        what = asked.text("what");
        LocalDate from = asked.date("from", clock.today(Families.REGION));
        plan = closures.look(
                caller.get(),
                new AskClosure(
                        Objects.requireNonNullElse(asked.id("school"), 0L),
                        id(PLACE),
                        id(GROUP),
                        from,
                        asked.date("to", from)));
    }

    private long id(String kind) {
        return what.matches(kind + "[0-9]{1,18}") ? Long.parseLong(what.substring(kind.length())) : 0;
    }

    public ClosurePlan getPlan() {
        return Objects.requireNonNull(plan, "read before rendering");
    }

    /** Whether a room or class is chosen. */
    public boolean isChosen() {
        return !getPlan().name().isEmpty();
    }

    public List<Choice> getRooms() {
        return getPlan().places().stream()
                .map(r -> choice(PLACE + r.id(), r.name()))
                .toList();
    }

    public List<Choice> getGroups() {
        return getPlan().groups().stream()
                .map(g -> choice(GROUP + g.id(), g.name()))
                .toList();
    }

    private Choice choice(String value, String name) {
        return new Choice(value, name, value.equals(what));
    }

    public List<Day> getDays() {
        return StrandedLessons.days(getPlan().lines(), l -> l.lesson().date(), this::lesson, new DayTexts(locale));
    }

    private Lesson lesson(ClosurePlan.Line line) {
        Texts texts = Texts.in(locale);
        boolean away = getPlan().asked().place() == 0;
        List<Option> rooms =
                line.places().stream().map(p -> room(p, line, texts)).toList();
        return new Lesson(
                line.lesson().id(),
                line.lesson().year(),
                line.lesson().number(),
                line.lesson().groupName(),
                line.lesson().subject(),
                away ? line.lesson().place() : line.lesson().teacherName(),
                Stream.of(
                                new Options(texts.get("timetable.closure.other"), simple(line, away, texts)),
                                new Options(texts.get("timetable.closure.free"), rooms))
                        .filter(o -> !o.options().isEmpty())
                        .toList());
    }

    /** What the journal tells of is not cancelled: it is left, and says why. */
    private static List<Option> simple(ClosurePlan.Line line, boolean away, Texts texts) {
        if (line.bound()) {
            return List.of(new Option(StrandedLessons.LEAVE, texts.get("timetable.closure.bound"), line.chosen() == 0));
        }
        return List.of(
                new Option(StrandedLessons.LEAVE, texts.get("timetable.absence.leave"), !away && line.chosen() == 0),
                new Option(StrandedLessons.CANCEL, texts.get("timetable.absence.cancel"), away));
    }

    private static Option room(FreePlace place, ClosurePlan.Line line, Texts texts) {
        String seats = place.capacity() == 0 ? "" : " · " + texts.format("timetable.changes.seats", place.capacity());
        return new Option("PLACE:" + place.id(), place.name() + seats, place.id() == line.chosen());
    }
}
