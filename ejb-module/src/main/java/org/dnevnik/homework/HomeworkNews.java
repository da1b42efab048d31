package org.dnevnik.homework;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.dnevnik.homework.model.WantedAnswer;
import org.dnevnik.homework.view.HomeworkHead;
import org.dnevnik.homework.view.PupilTask;
import org.dnevnik.homework.view.PupilTaskQuery;
import org.dnevnik.journal.view.GridHead;
import org.dnevnik.notifications.Notice;
import org.dnevnik.notifications.Notices;

/**
 * What families hear of homework. A plain homework for the whole group stands in the diary and is not announced: a class has half a dozen a
 * day. One that wants an answer, or is meant for some only, is.
 */
record HomeworkNews(EntityManager em, Notices notices) {

    void given(GiveHomework order, GridHead head, LocalDate due) {
        if (order.asked().answer() == WantedAnswer.NONE && order.pupils().isEmpty()) {
            return;
        }
        for (PupilTask task : new PupilTaskQuery(em).of(order.draft(), head.year())) {
            tell(
                    "HOMEWORK",
                    head.standing().school(),
                    task.person(),
                    facts(head.subjectName(), due, task.task(), head.year()));
        }
    }

    /** One family, of one task. @param kind HOMEWORK_RETURNED, HOMEWORK_CHECKED, HOMEWORK_REMINDED, HOMEWORK_EXEMPT */
    void of(String kind, HomeworkHead head, long pupil, long task) {
        tell(kind, head.standing().school(), pupil, facts(head.subjectName(), head.due(), task, head.year()));
    }

    private void tell(String kind, long school, long pupil, Map<String, String> facts) {
        notices.add(new Notice(kind, school, pupil, facts));
    }

    private static Map<String, String> facts(String subject, LocalDate due, long task, int year) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("subject", subject);
        facts.put("date", due.toString());
        facts.put("task", Long.toString(task));
        facts.put("year", Integer.toString(year));
        return facts;
    }
}
