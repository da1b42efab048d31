package org.dnevnik.homework;

import java.time.LocalDate;
import java.util.Objects;
import java.util.StringJoiner;
import org.dnevnik.homework.view.HomeworkHead;

/** What of a homework was changed, as the logs of its tasks tell it: names of what changed, with the old day where that is another one. */
final class HomeworkChange {

    private HomeworkChange() {}

    /** Empty: nothing. */
    static String told(HomeworkHead was, IssueHomework asked, LocalDate day) {
        StringJoiner said = new StringJoiner(" ");
        if (!was.text().equals(asked.text())) {
            said.add("text");
        }
        if (!was.linkLines().equals(asked.links())) {
            said.add("links");
        }
        if (!Objects.equals(was.minutes(), asked.minutes())) {
            said.add("minutes");
        }
        if (was.answer() != asked.answer()) {
            said.add("answer");
        }
        if (!was.due().equals(day) || !Objects.equals(was.lesson(), asked.lesson())) {
            said.add("due");
        }
        return said.toString();
    }
}
