package org.dnevnik.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dnevnik.exchange.view.SharedFile;
import org.dnevnik.exchange.view.SharedLesson;
import org.dnevnik.exchange.view.SharedPerson;
import org.dnevnik.exchange.view.SharedSubject;
import org.dnevnik.exchange.view.SharedTask;
import org.dnevnik.exchange.view.SharedWork;

/** Homework of a pupil with what belongs to it. */
public record SharedHomework(
        List<SharedWork> works,
        List<SharedTask> tasks,
        List<SharedSubject> subjects,
        List<SharedLesson> lessons,
        List<SharedFile> files,
        List<SharedPerson> teachers,
        LocalDate today) {

    /** What the lessons are about. */
    static List<SharedSubject> subjects(List<SharedLesson> lessons) {
        return lessons.stream()
                .map(l -> new SharedSubject(l.subject(), l.school(), l.subjectName()))
                .distinct()
                .toList();
    }

    /** Who has given homework, and who teaches the lessons at which it is due. */
    static List<Long> teachers(List<SharedWork> works, List<SharedLesson> lessons) {
        return Stream.concat(
                        works.stream().map(SharedWork::by), lessons.stream().flatMap(l -> l.teachers().stream()))
                .distinct()
                .toList();
    }
}
