package org.dnevnik.exchange;

import java.time.LocalDate;
import java.util.List;
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
        LocalDate today) {}
