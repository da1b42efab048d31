package org.dnevnik.homework.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.dnevnik.homework.HomeworkService;
import org.dnevnik.homework.HomeworkSheet;
import org.dnevnik.homework.model.TaskState;
import org.dnevnik.homework.model.WantedAnswer;
import org.dnevnik.homework.view.PupilTask;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.shell.web.Asked;
import org.jspecify.annotations.Nullable;

/** A homework with everybody's task: {@code /homework/sheet?id=…&year=…}. */
@Named("homeworkSheetPage")
@RequestScoped
public class SheetPage {

    @Inject
    private HomeworkService homework;

    @Inject
    private CurrentCaller caller;

    private @Nullable HomeworkSheet sheet;

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Asked asked = Asked.now();
        sheet = homework.sheet(caller.get(), asked.required("id"), (int) asked.required("year"));
    }

    public HomeworkSheet getSheet() {
        return Objects.requireNonNull(sheet, "read before rendering");
    }

    /** Whether the reader may change it. */
    public boolean isChangeable() {
        return getSheet().gives() && !getSheet().head().cancelled();
    }

    public List<WantedAnswer> getAnswers() {
        return List.of(WantedAnswer.values());
    }

    public String getDue() {
        return words().due(getSheet().head().due(), getSheet().today());
    }

    public String getMinutes() {
        Integer minutes = getSheet().head().minutes();
        return minutes == null ? "" : words().minutes(minutes);
    }

    public long getUnseen() {
        return getSheet().count(TaskState.ISSUED);
    }

    public long getWaiting() {
        return getSheet().count(TaskState.SUBMITTED);
    }

    /** Those who still have something to do. */
    public long getOpen() {
        return getSheet().count(TaskState.ISSUED, TaskState.SEEN, TaskState.IN_WORK, TaskState.RETURNED);
    }

    public long getChecked() {
        return getSheet().count(TaskState.CHECKED);
    }

    public boolean isOverdue(PupilTask task) {
        return task.overdue(getSheet().head().due(), getSheet().today());
    }

    public boolean isLate(PupilTask task) {
        return task.late(getSheet().head().due(), getSheet().head().zone());
    }

    public String moment(Instant at) {
        return words().moment(at);
    }

    private HomeworkWords words() {
        return HomeworkWords.in(getSheet().head().zone());
    }
}
