package org.dnevnik.timetable.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.DayTexts;
import org.dnevnik.shell.web.Texts;
import org.dnevnik.timetable.RepeatPlan;
import org.dnevnik.timetable.SubstitutionDay;
import org.dnevnik.timetable.SubstitutionService;
import org.dnevnik.timetable.view.DayLesson;
import org.jspecify.annotations.Nullable;

/** The changes of a day: {@code /timetable/changes?school=…&date=…&teacher=…&group=…}. */
@Named
@RequestScoped
public class ChangesPage {

    @Inject
    private SubstitutionService substitutions;

    @Inject
    private CurrentCaller caller;

    private @Nullable SubstitutionDay day;
    private long teacher;
    private long group;
    private long bundle;
    private boolean everything;
    private Locale locale = Texts.RUSSIAN;

    /** A change in the reader's words. */
    public record Line(long id, int number, String group, String subject, String was, String what, String reason) {}

    /** A teacher or a class to choose. */
    public record Choice(long id, String name, boolean chosen) {}

    /** Reads before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Asked asked = Asked.now();
        locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        LocalDate date = asked.text("date").isEmpty() ? null : asked.date("date", LocalDate.EPOCH);
        day = substitutions.day(caller.get(), asked.id("school"), date);
        teacher = Objects.requireNonNullElse(asked.id("teacher"), 0L);
        group = Objects.requireNonNullElse(asked.id("group"), 0L);
        bundle = Objects.requireNonNullElse(asked.id("bundle"), 0L);
        everything = !asked.text("all").isEmpty();
    }

    public SubstitutionDay getDay() {
        return Objects.requireNonNull(day, "read before rendering");
    }

    /** «Понедельник, 30 ноября». */
    public String getTitle() {
        DayTexts texts = new DayTexts(locale);
        return texts.weekday(getDay().date()) + ", " + texts.date(getDay().date());
    }

    public LocalDate getBefore() {
        return getDay().date().minusDays(1);
    }

    public LocalDate getAfter() {
        return getDay().date().plusDays(1);
    }

    /** The last day on which a move or swap of the day may be repeated. */
    public LocalDate getLatest() {
        return RepeatPlan.latest(getDay().date());
    }

    /** Changes just made with one confirmation, for taking all of them back; 0 for none. */
    public long getBundle() {
        return bundle;
    }

    /** Those who have lessons on the day. */
    public List<Choice> getTeachers() {
        return getDay().lessons().stream()
                .flatMap(l -> Stream.of(choice(l.teacher(), l.teacherName()), choice(l.second(), l.secondName())))
                .flatMap(Stream::ofNullable)
                .distinct()
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    private @Nullable Choice choice(@Nullable Long id, String name) {
        return id == null ? null : new Choice(id, name, id == teacher);
    }

    /** Groups that have lessons on the day, in the order of classes. */
    public List<Choice> getGroups() {
        return getDay().lessons().stream()
                .map(l -> new Choice(l.group(), l.groupName(), l.group() == group))
                .distinct()
                .sorted(Comparator.comparingInt((Choice c) -> number(c.name())).thenComparing(Choice::name))
                .toList();
    }

    private static int number(String name) {
        String digits = name.replaceAll("\\D.*", "");
        return digits.isEmpty() || digits.length() > 3 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    /** Whether the lessons are listed: a whole day of a school only when somebody wants it. */
    public boolean isListed() {
        return everything || teacher > 0 || group > 0;
    }

    public List<DayLesson> getLessons() {
        return getDay().lessons().stream()
                .filter(l -> teacher == 0 || l.givenBy(teacher))
                .filter(l -> group == 0 || l.group() == group)
                .toList();
    }

    public List<Line> getLines() {
        ChangeTexts texts = new ChangeTexts(locale);
        return getDay().changes().stream()
                .map(c -> texts.line(c, getDay().date()))
                .sorted(Comparator.comparingInt(Line::number))
                .toList();
    }
}
