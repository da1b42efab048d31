package org.dnevnik.diary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.dnevnik.diary.DiaryMarks;
import org.dnevnik.diary.DiaryMarksService;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.PupilWhy;
import org.dnevnik.journal.view.Why;
import org.dnevnik.people.view.ChildView;
import org.dnevnik.shell.web.Asked;
import org.jspecify.annotations.Nullable;

/** A pupil's marks of periods: {@code /diary/marks?person=…}, and how a figure came about: {@code /diary/why?person=…&group=…&subject=…&period=…}. */
@Named
@RequestScoped
public class DiaryMarksPage {

    @Inject
    private CurrentCaller caller;

    @Inject
    private DiaryMarksService service;

    private @Nullable DiaryMarks marks;
    private @Nullable Why why;

    /** Reads before anything is written, so that a refusal still has its status. */
    public void read() {
        marks = service.marks(caller.get(), LastRead.asked()).orElse(null);
    }

    /** Likewise, for the explanation. */
    public void explain() {
        Asked asked = Asked.now();
        why = service.why(
                caller.get(),
                asked.required("person"),
                new PupilWhy(
                        asked.required("group"), asked.required("subject"), asked.text("kind"), asked.id("period")));
    }

    /** Null when the reader has no diary to read. */
    public @Nullable DiaryMarks getMarks() {
        return marks;
    }

    public List<ChildView> getChildren() {
        return marks == null ? List.of() : marks.children();
    }

    public Why getWhy() {
        return Objects.requireNonNull(why, "read before rendering");
    }

    /** Whose figure is explained. */
    public long getPerson() {
        return Asked.now().required("person");
    }
}
