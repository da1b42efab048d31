package org.dnevnik.homework;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.homework.view.GroupPupil;
import org.dnevnik.homework.view.LessonAhead;

/**
 * To whom and until when a homework may be given.
 *
 * @param lessons of the subject ahead, in their order
 * @param last    the last day of the academic year
 */
public record GivingChoice(
        long group,
        String groupName,
        long subject,
        String subjectName,
        int year,
        List<LessonAhead> lessons,
        List<GroupPupil> pupils,
        LocalDate last) {

    public GivingChoice {
        lessons = List.copyOf(lessons);
        pupils = List.copyOf(pupils);
    }
}
