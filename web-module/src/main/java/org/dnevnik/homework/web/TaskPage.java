package org.dnevnik.homework.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.dnevnik.homework.TaskDesk;
import org.dnevnik.homework.TaskService;
import org.dnevnik.homework.view.TaskAnswer;
import org.dnevnik.homework.view.TaskDone;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.shell.web.Asked;
import org.jspecify.annotations.Nullable;

/** One task of a pupil: {@code /homework/task?id=…&year=…}. */
@Named("homeworkTaskPage")
@RequestScoped
public class TaskPage {

    @Inject
    private TaskService tasks;

    @Inject
    private CurrentCaller caller;

    private @Nullable TaskDesk desk;

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Asked asked = Asked.now();
        desk = tasks.open(caller.get(), asked.required("id"), (int) asked.required("year"));
    }

    public TaskDesk getDesk() {
        return Objects.requireNonNull(desk, "read before rendering");
    }

    /** Under whose name the browser keeps what is not saved yet. */
    public long getPerson() {
        return caller.get().person();
    }

    /** Whether the reader may write now. */
    public boolean isOpen() {
        return getDesk().own() && getDesk().task().state().isOpen();
    }

    /** Whether an answer is wanted in the diary. */
    public boolean isAnswered() {
        return getDesk().head().answer().text() || getDesk().head().answer().file();
    }

    /** Whether the pupil has room for words: not where files alone are wanted, unless something was written before that was so. */
    public boolean isWriting() {
        return !getDesk().head().answer().file()
                || getDesk().head().answer().text()
                || !getText().isEmpty();
    }

    /** Whether files are attached: where an answer is wanted, and where some were attached before none was. */
    public boolean isAttaching() {
        TaskAnswer current = getCurrent();
        return isAnswered() || current != null && !current.files().isEmpty();
    }

    /** On which the pupil writes; null: none is begun. */
    public @Nullable TaskAnswer getCurrent() {
        return getDesk().answers().stream()
                .filter(a -> a.submittedAt() == null)
                .findFirst()
                .orElse(null);
    }

    /** Those that were handed in, the last one first. */
    public List<TaskAnswer> getHanded() {
        return getDesk().answers().stream().filter(a -> a.submittedAt() != null).toList();
    }

    /** With what the pupil goes on: what is begun, otherwise what was returned. */
    public String getText() {
        TaskAnswer current = getCurrent();
        return current != null
                ? current.text()
                : getHanded().stream().findFirst().map(TaskAnswer::text).orElse("");
    }

    public boolean isOverdue() {
        return getDesk().task().overdue(getDesk().head().due(), getDesk().today());
    }

    public String getDue() {
        return words().due(getDesk().head().due(), getDesk().today());
    }

    /** How long it is expected to take; empty: not told. */
    public String getMinutes() {
        Integer minutes = getDesk().head().minutes();
        return minutes == null ? "" : words().minutes(minutes);
    }

    public String moment(Instant at) {
        return words().moment(at);
    }

    /** What the log says beside the act. */
    public String note(TaskDone line) {
        return new LogWords(HomeworkWords.locale()).note(line);
    }

    private HomeworkWords words() {
        return HomeworkWords.in(getDesk().head().zone());
    }
}
