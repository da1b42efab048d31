package org.dnevnik.diary.web;

import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.diary.view.DiaryLesson;
import org.dnevnik.diary.view.DiaryMark;
import org.jspecify.annotations.Nullable;

/**
 * Writes one lesson of the diary. Whatever can be news carries {@code data-fact}, a key that changes with its value: by it the
 * script finds what an open page did not show before.
 */
final class LessonWriter {

    private static final char NO_BREAK = '\u00a0';

    private final ResponseWriter out;
    private final WeekTexts texts;

    LessonWriter(ResponseWriter out, WeekTexts texts) {
        this.out = out;
        this.texts = texts;
    }

    void write(DiaryLesson lesson) throws IOException {
        begin("li", "dw-lesson", null);
        text("span", "dw-no", Integer.toString(lesson.number()));
        out.startElement("div", null);
        head(lesson);
        out.endElement("div");
        marks(lesson);
        begin("div", "dw-more", null);
        if (lesson.topic() != null) {
            text("p", "dw-topic", lesson.topic());
        }
        works(lesson.marks());
        homework(lesson);
        out.endElement("div");
        out.endElement("li");
    }

    private void head(DiaryLesson lesson) throws IOException {
        out.startElement("h3", null);
        out.writeText(lesson.subject(), null);
        if (lesson.group() != null) {
            text("small", null, " " + lesson.group());
        }
        out.endElement("h3");
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

    private void works(List<DiaryMark> marks) throws IOException {
        String done = marks.stream()
                .filter(m -> m.value() != null)
                .map(LessonWriter::name)
                .collect(Collectors.joining(" · "));
        if (!done.isEmpty()) {
            begin("p", "dw-kinds", null);
            out.writeAttribute("aria-hidden", "true", null); // the marks themselves say it too
            out.writeText(done, null);
            out.endElement("p");
        }
        List<DiaryMark> ahead = marks.stream().filter(m -> m.value() == null).toList();
        if (!ahead.isEmpty()) {
            begin("ul", "dw-ahead", null);
            for (DiaryMark work : ahead) {
                begin("li", null, "w-" + work.work());
                out.writeText(texts.of("diary.lesson.ahead", name(work)), null);
                out.endElement("li");
            }
            out.endElement("ul");
        }
    }

    private void homework(DiaryLesson lesson) throws IOException {
        if (lesson.homework() != null) {
            begin("div", "dw-home", "h-" + lesson.id() + "-" + lesson.homework().hashCode());
            text("b", null, texts.of("diary.lesson.homework"));
            out.writeText(lesson.homework(), null);
            out.endElement("div");
        }
    }

    private void marks(DiaryLesson lesson) throws IOException {
        List<DiaryMark> done =
                lesson.marks().stream().filter(m -> m.value() != null).toList();
        if (done.isEmpty() && lesson.absence() == null) {
            return;
        }
        begin("ul", "dw-marks", null);
        if (lesson.absence() != null) {
            String absence = "diary.absence." + lesson.absence();
            chip(
                    lesson.absence().equals("LATE") ? "dw-mark" : "dw-mark is-away",
                    "a-" + lesson.id() + "-" + lesson.absence(),
                    texts.of(absence + ".short"),
                    texts.of(absence));
        }
        for (DiaryMark mark : done) {
            String style = mark.grade() == null ? "dw-mark" : "dw-mark is-" + mark.grade();
            String value = Objects.requireNonNull(mark.value());
            chip(
                    style,
                    "m-" + mark.work() + "-" + value,
                    value,
                    texts.of("diary.lesson.mark", value, name(mark)));
        }
        out.endElement("ul");
    }

    private void chip(String style, String fact, String shown, String spoken) throws IOException {
        begin("li", style, fact);
        out.writeAttribute("title", spoken, null);
        out.startElement("span", null);
        out.writeAttribute("aria-hidden", "true", null);
        out.writeText(shown, null);
        out.endElement("span");
        text("span", "sr", spoken);
        out.endElement("li");
    }

    private static String name(DiaryMark mark) {
        return mark.title() == null ? mark.workType() : mark.workType() + ": " + mark.title();
    }

    private void begin(String element, @Nullable String style, @Nullable String fact) throws IOException {
        out.startElement(element, null);
        if (style != null) {
            out.writeAttribute("class", style, null);
        }
        if (fact != null) {
            out.writeAttribute("data-fact", fact, null);
        }
    }

    private void text(String element, @Nullable String style, String text) throws IOException {
        begin(element, style, null);
        out.writeText(text, null);
        out.endElement(element);
    }
}
