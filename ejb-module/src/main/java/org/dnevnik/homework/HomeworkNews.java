package org.dnevnik.homework;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dnevnik.homework.model.TaskRows.Whose;
import org.dnevnik.homework.model.WantedAnswer;
import org.dnevnik.homework.view.HomeworkHead;
import org.dnevnik.homework.view.PupilTask;
import org.dnevnik.homework.view.PupilTaskQuery;
import org.dnevnik.journal.view.GridHead;
import org.dnevnik.notifications.Notice;
import org.dnevnik.notifications.Notices;

/**
 * What families hear of homework. A plain homework for the whole group stands in the diary and is not announced: a class has half a dozen a
 * day. One that wants an answer, or is meant for some only, is. What is changed, cancelled or called again is announced of
 * each: whoever has read it once believes the old.
 */
record HomeworkNews(EntityManager em, Notices notices) {

    private static final String CHANGED = "HOMEWORK_CHANGED";

    /** Fact: names of what was changed. */
    private static final String WHAT = "what";

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

    /**
     * Everybody whose task was changed with its homework, once for all that was changed. Where the day is another one, the old and the new stand
     * in the facts.
     */
    void changed(HomeworkHead was, HomeworkChange change, List<Whose> whose) {
        if (change.news().isEmpty()) {
            return;
        }
        for (Whose one : whose) {
            Map<String, String> facts = facts(was.subjectName(), change.day(), one.task(), was.year());
            facts.put(WHAT, change.news());
            if (change.isOfAnotherDay()) {
                facts.put("old", was.due().toString());
                facts.put("new", change.day().toString());
            }
            tell(CHANGED, was.standing().school(), one.person(), facts);
        }
    }

    /** Likewise, where files were attached to it or taken away. */
    void changedFiles(HomeworkHead head, List<Whose> whose) {
        for (Whose one : whose) {
            Map<String, String> facts = facts(head.subjectName(), head.due(), one.task(), head.year());
            facts.put(WHAT, "files");
            tell(CHANGED, head.standing().school(), one.person(), facts);
        }
    }

    /** Several families, each of its own task. */
    void all(String kind, HomeworkHead head, List<Whose> whose) {
        whose.forEach(one -> of(kind, head, one.person(), one.task()));
    }

    /**
     * One family, of one task.
     *
     * @param kind HOMEWORK_RETURNED, HOMEWORK_CHECKED, HOMEWORK_REMINDED, HOMEWORK_EXEMPT
     */
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
