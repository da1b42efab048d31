package org.dnevnik.diary.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.diary.view.DayTask;
import org.dnevnik.diary.view.DiaryLesson;
import org.dnevnik.diary.view.DiaryMark;
import org.dnevnik.diary.view.LessonFile;
import org.dnevnik.shell.web.DayTexts;
import org.dnevnik.shell.web.Html;
import org.jspecify.annotations.Nullable;

/**
 * Writes one lesson of the diary. Whatever can be news carries {@code data-fact}, a key that changes with its value: by it the
 * script finds what an open page did not show before.
 */
final class LessonWriter {

    private static final char NO_BREAK = '\u00a0';

    private final Html out;
    private final DayTexts texts;
    private final boolean family;

    /** @param family whether the reader is the pupil or a guardian, who alone open the pupil's tasks */
    LessonWriter(Html out, DayTexts texts, boolean family) {
        this.out = out;
        this.texts = texts;
        this.family = family;
    }

    /** @param year the academic year of the lesson */
    void write(DiaryLesson lesson, int year) {
        begin("li", lesson.gone() ? "dw-lesson is-gone" : "dw-lesson", null);
        text("span", "dw-no", Integer.toString(lesson.number()));
        out.begin("div");
        head(lesson);
        out.end("div");
        marks(lesson);
        begin("div", "dw-more", null);
        if (lesson.topic() != null) {
            text("p", "dw-topic", lesson.topic());
        }
        if (lesson.remark() != null) {
            text("p", "dw-remark", texts.of("diary.lesson.remark", lesson.remark()));
        }
        works(lesson.marks());
        said(lesson.marks());
        homework(lesson, year);
        files(lesson);
        out.end("div");
        out.end("li");
    }

    private void head(DiaryLesson lesson) {
        out.begin("h3");
        out.text(lesson.subject());
        if (lesson.group() != null) {
            text("small", null, " " + lesson.group());
        }
        out.end("h3");
        if (!lesson.change().isEmpty()) {
            text("p", "dw-change", texts.of("diary.change." + lesson.change(), lesson.now()));
        }
        String meta = Stream.of(time(lesson), lesson.place(), lesson.teacher())
                .filter(Objects::nonNull)
                .map(part -> part.replace(' ', NO_BREAK))
                .collect(Collectors.joining(" · "));
        if (!meta.isEmpty()) {
            text("p", "dw-meta", meta);
        }
    }

    private static @Nullable String time(DiaryLesson lesson) {
        return lesson.starts() == null ? null : lesson.starts() + "–" + lesson.ends();
    }

    private void works(List<DiaryMark> marks) {
        String done = marks.stream()
                .filter(m -> m.value() != null)
                .map(LessonWriter::name)
                .collect(Collectors.joining(" · "));
        if (!done.isEmpty()) {
            begin("p", "dw-kinds", null);
            out.attribute("aria-hidden", "true"); // the marks themselves say it too
            out.text(done);
            out.end("p");
        }
        List<DiaryMark> ahead = marks.stream().filter(DiaryMark::ahead).toList();
        if (!ahead.isEmpty()) {
            begin("ul", "dw-ahead", null);
            for (DiaryMark work : ahead) {
                begin("li", null, "w-" + work.work());
                out.text(texts.of("diary.lesson.ahead", name(work)));
                out.end("li");
            }
            out.end("ul");
        }
    }

    private void homework(DiaryLesson lesson, int year) {
        if (lesson.homework() != null) {
            String fact = "h-" + lesson.id() + "-" + lesson.homework().hashCode();
            homework(fact, texts.of("diary.lesson.homework"), lesson.homework());
            task(lesson.task(), year, lesson.taskState());
            out.end("div");
        }
    }

    private void homework(String fact, String name, String said) {
        begin("div", "dw-home", fact);
        text("b", null, name);
        out.text(said);
    }

    /** Homework that is due on a day and at none of its lessons. */
    void ofDay(List<DayTask> homework, int year) {
        if (homework.isEmpty()) {
            return;
        }
        begin("div", "dw-due", null);
        text("h3", null, texts.of("diary.day.due"));
        for (DayTask one : homework) {
            String subject = one.group() == null ? one.subject() : one.subject() + ", " + one.group();
            homework("t-" + one.task() + "-" + one.text().hashCode(), subject, one.text());
            task(one.task(), year, one.state());
            out.end("div");
        }
        out.end("div");
    }

    private void files(DiaryLesson lesson) {
        if (lesson.files().isEmpty()) {
            return;
        }
        begin("ul", "dw-files", null);
        out.attribute("aria-label", texts.of("diary.lesson.files"));
        for (LessonFile file : lesson.files()) {
            begin("li", null, "f-" + file.id());
            out.begin("a");
            out.attribute("href", "/data/files/" + file.id());
            out.text(file.name());
            out.end("a");
            out.end("li");
        }
        out.end("ul");
    }

    private void task(@Nullable Long task, int year, @Nullable String state) {
        if (task == null) {
            return;
        }
        if (!family) {
            text("span", "dw-task", texts.of("diary.task.state." + state));
            return;
        }
        out.begin("a");
        out.attribute("class", "dw-task");
        out.attribute("href", "/homework/task?id=" + task + "&year=" + year);
        out.text(texts.of("diary.task." + state));
        out.end("a");
    }

    private void marks(DiaryLesson lesson) {
        List<DiaryMark> done = lesson.marks().stream().filter(m -> !m.ahead()).toList();
        if (done.isEmpty() && lesson.absence() == null) {
            return;
        }
        begin("ul", "dw-marks", null);
        if (lesson.absence() != null) {
            String absence = "diary.absence." + lesson.absence();
            chip(
                    lesson.absence().equals("LATE") ? "dw-mark" : "dw-mark is-away",
                    "a-" + lesson.id() + "-" + lesson.absence(),
                    texts.of(absence + ".short") + (lesson.minutes() == null ? "" : lesson.minutes()),
                    lesson.minutes() == null
                            ? texts.of(absence)
                            : texts.of("diary.absence.minutes", texts.of(absence), lesson.minutes()));
        }
        for (DiaryMark mark : done) {
            if (mark.takenBack()) {
                takenBack(mark);
            } else {
                mark(mark);
            }
        }
        out.end("ul");
    }

    private void mark(DiaryMark mark) {
        String value = Objects.requireNonNull(mark.value());
        String style = mark.level() == 0 ? "dw-mark" : "dw-mark is-" + mark.level();
        String spoken = mark.due() != null
                ? texts.of("diary.lesson.debt", name(mark), texts.date(mark.due()))
                : texts.of("diary.lesson.mark", value, name(mark));
        if (mark.old() != null) {
            spoken = spoken + ", " + texts.of("diary.lesson.retake", mark.old());
        }
        String whole = mark.due() == null ? style : style + " is-debt";
        String fact = "m-" + mark.work() + "-" + value;
        if (mark.changed()) {
            changed(whole, fact, mark, value, spoken);
        } else {
            begin("li", whole, fact);
            chip(value, mark.old(), spoken);
            out.end("li");
        }
    }

    /** A mark that is no more does not vanish: it stays crossed out, and opens its history. */
    private void takenBack(DiaryMark mark) {
        String old = Objects.requireNonNullElse(mark.old(), "");
        String spoken = texts.of("diary.lesson.takenBack", old, name(mark));
        changed("dw-mark is-taken", "m-" + mark.work() + "-", mark, old, spoken);
    }

    /** A mark that another one stood in the place of, or none does now: it opens what the script asks for. */
    private void changed(String style, String fact, DiaryMark mark, String shown, String spoken) {
        begin("li", "dw-was", fact);
        out.begin("button");
        out.attribute("type", "button");
        out.attribute("id", "ch-" + mark.work());
        out.attribute("class", style + " is-changed");
        out.attribute("data-changes", mark.work());
        out.attribute("data-mark", spoken);
        chip(shown, mark.takenBack() ? null : mark.old(), texts.of("diary.lesson.changed", spoken));
        out.end("button");
        out.end("li");
    }

    private void chip(String style, String fact, String shown, String spoken) {
        begin("li", style, fact);
        chip(shown, null, spoken);
        out.end("li");
    }

    private void chip(String shown, @Nullable String old, String spoken) {
        out.attribute("title", spoken);
        out.begin("span");
        out.attribute("aria-hidden", "true");
        out.text(shown);
        if (old != null) {
            text("small", null, old);
        }
        out.end("span");
        text("span", "sr", spoken);
    }

    private void said(List<DiaryMark> marks) {
        for (DiaryMark mark : marks) {
            if (mark.due() != null) {
                text("p", "dw-debt", texts.of("diary.lesson.debt", name(mark), texts.date(mark.due())));
            }
            if (mark.value() != null && mark.comment() != null) {
                begin("p", "dw-said", "c-" + mark.work() + "-" + mark.comment().hashCode());
                out.text(mark.comment());
                out.end("p");
            }
        }
    }

    private static String name(DiaryMark mark) {
        return mark.title() == null ? mark.workType() : mark.workType() + ": " + mark.title();
    }

    private void begin(String element, @Nullable String style, @Nullable String fact) {
        out.begin(element);
        if (style != null) {
            out.attribute("class", style);
        }
        if (fact != null) {
            out.attribute("data-fact", fact);
        }
    }

    private void text(String element, @Nullable String style, String text) {
        begin(element, style, null);
        out.text(text);
        out.end(element);
    }
}
