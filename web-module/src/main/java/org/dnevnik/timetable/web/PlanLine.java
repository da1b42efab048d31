package org.dnevnik.timetable.web;

import org.dnevnik.shell.web.Texts;
import org.dnevnik.timetable.view.PlanHead;

/** A plan in a list, in the reader's words. */
public record PlanLine(long id, String name, String state, String look, String lessons, boolean draft) {

    static PlanLine of(PlanHead head, Texts texts) {
        String since = head.starts() == null ? "" : texts.date(head.starts());
        String lessons = texts.count("timetable.plan.lessons", head.lessons());
        return new PlanLine(
                head.id(),
                head.name(),
                texts.format("timetable.plan.state." + head.state(), since),
                "pl-" + head.state().toLowerCase(java.util.Locale.ROOT),
                head.waiting() == 0 ? lessons : texts.format("timetable.plan.waiting", lessons, head.waiting()),
                head.isDraft());
    }
}
