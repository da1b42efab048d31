package org.dnevnik.diary.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dnevnik.diary.model.WeekFact;
import org.dnevnik.diary.model.WeekFact.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a guardian signs of a week: lessons and whether they were held, topics, homework, attendance, remarks, marks with their comments. Rooms,
 * bells, teachers and works that are only announced are no part of it: nobody signs anew because a lesson was moved to another room.
 */
public final class WeekFacts {

    private WeekFacts() {}

    /** @param days of a week; those on which nothing is tell nothing */
    public static List<WeekFact> of(List<DiaryDay> days) {
        List<WeekFact> facts = new ArrayList<>();
        for (DiaryDay day : days) {
            day.lessons().forEach(lesson -> add(facts, day.date(), lesson));
            day.homework()
                    .forEach(h -> new Lesson(facts, day.date(), 0, named(h.subject(), h.group()))
                            .tell(Kind.HOMEWORK, "", h.text()));
        }
        return facts;
    }

    private static void add(List<WeekFact> facts, LocalDate date, DiaryLesson lesson) {
        Lesson at = new Lesson(facts, date, lesson.number(), named(lesson.subject(), lesson.group()));
        at.tell(Kind.LESSON, "", lesson.gone() ? lesson.change() : "HELD");
        at.tell(Kind.TOPIC, "", lesson.topic());
        at.tell(Kind.HOMEWORK, "", lesson.homework());
        at.tell(
                Kind.ABSENCE,
                "",
                lesson.minutes() == null ? lesson.absence() : lesson.absence() + " " + lesson.minutes());
        at.tell(Kind.REMARK, "", lesson.remark());
        lesson.marks().stream().filter(m -> m.value() != null).forEach(mark -> add(at, mark));
    }

    private static String named(String subject, @Nullable String group) {
        return group == null ? subject : subject + ", " + group;
    }

    private static void add(Lesson at, DiaryMark mark) {
        String name = mark.title() == null ? mark.workType() : mark.workType() + ": " + mark.title();
        String work = mark.work() + " " + name;
        String value = mark.old() == null ? mark.value() : mark.value() + " (" + mark.old() + ")";
        at.tell(Kind.MARK, work, mark.due() == null ? value : value + " " + mark.due());
        at.tell(Kind.COMMENT, work, mark.comment());
    }

    private record Lesson(List<WeekFact> facts, LocalDate date, int number, String subject) {

        void tell(Kind kind, String what, @Nullable String value) {
            if (value != null && !value.isEmpty()) {
                facts.add(new WeekFact(kind, date, number, subject, what, value));
            }
        }
    }
}
