package org.dnevnik.homework.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dnevnik.homework.TaskList;
import org.dnevnik.homework.TaskService;
import org.dnevnik.homework.view.TaskLine;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.shell.web.Asked;
import org.jspecify.annotations.Nullable;

/** A pupil's tasks: {@code /homework/tasks?person=…}. */
@Named("homeworkTasksPage")
@RequestScoped
public class TasksPage {

    @Inject
    private TaskService tasks;

    @Inject
    private CurrentCaller caller;

    private @Nullable TaskList list;
    private @Nullable Asked asked;

    /**
     * What is to be done for a day.
     *
     * @param load how long it is expected to take; empty: nobody told
     */
    public record Day(LocalDate date, String name, boolean past, String load, List<TaskLine> tasks) {}

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        asked = Asked.now();
        list = tasks.list(caller.get(), asked.id("person"), asked.text("after"));
    }

    public TaskList getList() {
        return Objects.requireNonNull(list, "read before rendering");
    }

    /** What is to be done, by days. */
    public List<Day> getDays() {
        Map<LocalDate, List<TaskLine>> days = new TreeMap<>();
        getList()
                .open()
                .forEach(t ->
                        days.computeIfAbsent(t.due(), d -> new ArrayList<>()).add(t));
        HomeworkWords words = HomeworkWords.here();
        LocalDate today = getList().today();
        return days.entrySet().stream()
                .map(e -> new Day(
                        e.getKey(),
                        words.day(e.getKey(), today),
                        e.getKey().isBefore(today),
                        load(words, e.getValue()),
                        e.getValue()))
                .toList();
    }

    private static String load(HomeworkWords words, List<TaskLine> day) {
        int minutes = day.stream()
                .mapToInt(t -> Objects.requireNonNullElse(t.minutes(), 0))
                .sum();
        return minutes == 0 ? "" : words.minutes(minutes);
    }

    /** How many are late. */
    public long getLate() {
        return getList().open().stream()
                .filter(t -> t.overdue(getList().today()))
                .count();
    }

    /** The slice of done ones that follows. */
    public String getMore() {
        return address().with("/homework/tasks", "after", getList().more());
    }

    /** Whether earlier done ones are shown. */
    public boolean isLater() {
        return !address().text("after").isEmpty();
    }

    /** Without earlier ones. */
    public String getFirst() {
        return address().with("/homework/tasks", "after", null);
    }

    public String day(LocalDate day) {
        return HomeworkWords.here().shortDay(day);
    }

    public String minutes(int minutes) {
        return HomeworkWords.here().minutes(minutes);
    }

    private Asked address() {
        return Objects.requireNonNull(asked, "read before rendering");
    }
}
