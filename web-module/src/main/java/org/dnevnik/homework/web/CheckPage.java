package org.dnevnik.homework.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Objects;
import org.dnevnik.homework.CheckService;
import org.dnevnik.homework.StackView;
import org.dnevnik.homework.model.TaskState;
import org.dnevnik.homework.view.TaskDone;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.shell.web.Asked;
import org.jspecify.annotations.Nullable;

/** The stack of a homework: {@code /homework/check?id=…&year=…&task=…}. */
@Named("homeworkCheckPage")
@RequestScoped
public class CheckPage {

    @Inject
    private CheckService checks;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SchoolClock clock;

    private @Nullable StackView stack;

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Asked asked = Asked.now();
        stack = checks.stack(caller.get(), asked.required("id"), (int) asked.required("year"), asked.id("task"));
    }

    public StackView getStack() {
        return Objects.requireNonNull(stack, "read before rendering");
    }

    /** The address of another task of the stack. */
    public String to(long task) {
        return "/homework/check?id=" + getStack().desk().head().id() + "&year="
                + getStack().desk().head().year() + "&task=" + task;
    }

    /** Where a decision leads: to the next task that waits, behind the last one to the sheet. */
    public String getAfter() {
        Long next = getStack().waiting();
        return next == null
                ? "/homework/sheet?id=" + getStack().desk().head().id() + "&year="
                        + getStack().desk().head().year()
                : to(next);
    }

    public boolean isReturnable() {
        return state().mayBecome(TaskState.RETURNED);
    }

    public boolean isExempt() {
        return state() == TaskState.EXEMPT;
    }

    public boolean isExemptable() {
        return state().mayBecome(TaskState.EXEMPT);
    }

    /** Whether the family is reminded by a button: what is not handed in, where the last reminder is not a matter of hours. */
    public boolean isRemindable() {
        return state().isOpen() && !getStack().desk().task().remindedLately(clock.now());
    }

    /** When the family was reminded of what is still not handed in; empty: never. */
    public String getReminded() {
        return state().isOpen() ? moment(getStack().desk().task().remindedAt()) : "";
    }

    public boolean isLate() {
        return getStack()
                .desk()
                .task()
                .late(getStack().desk().head().due(), getStack().desk().head().zone());
    }

    public boolean isOverdue() {
        return getStack()
                .desk()
                .task()
                .overdue(getStack().desk().head().due(), getStack().desk().today());
    }

    public String getDue() {
        return words().due(getStack().desk().head().due(), getStack().desk().today());
    }

    public String moment(@Nullable Instant at) {
        return words().moment(at);
    }

    /** What the log says beside the act. */
    public String note(TaskDone line) {
        return new LogWords(HomeworkWords.locale()).note(line);
    }

    private TaskState state() {
        return getStack().desk().task().state();
    }

    private HomeworkWords words() {
        return HomeworkWords.in(getStack().desk().head().zone());
    }
}
