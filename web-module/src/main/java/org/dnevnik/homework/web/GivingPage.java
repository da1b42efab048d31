package org.dnevnik.homework.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dnevnik.homework.GivingForm;
import org.dnevnik.homework.GivingService;
import org.dnevnik.homework.GivingStart;
import org.dnevnik.homework.model.WantedAnswer;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.shell.web.Asked;
import org.jspecify.annotations.Nullable;

/** The wizard: {@code /homework/new}, begun from a lesson, from a group and subject, from an older homework, or from a draft. */
@Named("homeworkGivingPage")
@RequestScoped
public class GivingPage {

    @Inject
    private GivingService giving;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SchoolClock clock;

    private @Nullable GivingForm form;

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Asked asked = Asked.now();
        Long year = asked.id("year");
        int of = year == null ? AcademicYear.of(clock.today(Families.REGION)).number() : year.intValue();
        form = giving.open(
                caller.get(),
                new GivingStart(
                        asked.id("draft"),
                        asked.id("lesson"),
                        asked.id("from"),
                        of,
                        asked.id("group"),
                        asked.id("subject")));
    }

    public GivingForm getForm() {
        return Objects.requireNonNull(form, "read before rendering");
    }

    public List<WantedAnswer> getAnswers() {
        return List.of(WantedAnswer.values());
    }

    public String day(LocalDate day) {
        return HomeworkWords.here().shortDay(day);
    }

    public String moment(Instant at) {
        return HomeworkWords.here().moment(at);
    }

    /** The text with which it begins: that of the older homework. */
    public String getText() {
        return getForm().from() == null
                ? ""
                : Objects.requireNonNull(getForm().from()).text();
    }
}
