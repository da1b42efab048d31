package org.dnevnik.exchange.view;

import java.util.List;

/**
 * Some days of one pupil with everything that belongs to their lessons.
 *
 * @param works   of the journal and homework, as far as the diary tells of them
 * @param tasks   the pupil's own
 * @param types   of the works
 * @param teachers who give the lessons
 */
public record SharedWeek(
        List<SharedLesson> lessons,
        List<SharedWork> works,
        List<SharedMark> marks,
        List<SharedEntry> entries,
        List<SharedTask> tasks,
        List<SharedType> types,
        List<SharedPerson> teachers) {}
