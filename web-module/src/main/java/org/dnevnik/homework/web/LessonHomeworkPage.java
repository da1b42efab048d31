package org.dnevnik.homework.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.homework.HomeworkService;
import org.dnevnik.homework.view.HomeworkLine;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.shell.web.Asked;
import org.jspecify.annotations.Nullable;

/** The part of a lesson's page that tells its homework: what is due at it and what was given at it. */
@Named
@RequestScoped
public class LessonHomeworkPage {

    @Inject
    private HomeworkService homework;

    @Inject
    private CurrentCaller caller;

    private @Nullable List<HomeworkLine> lines;

    public List<HomeworkLine> getLines() {
        if (lines == null) {
            Asked asked = Asked.now();
            lines = homework.atLesson(caller.get(), asked.required("id"), (int) asked.required("year"));
        }
        return lines;
    }

    public String day(LocalDate day) {
        return HomeworkWords.here().shortDay(day);
    }
}
