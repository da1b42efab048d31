package org.dnevnik.reports.web;

import org.dnevnik.reports.view.RollChange;
import org.dnevnik.shell.web.Texts;

/** How it is told that a pupil came or left. */
final class RollWords {

    private RollWords() {}

    /** «зачислен(а)». */
    static String what(RollChange change, Texts texts) {
        String way = change.came() ? "came" : "left";
        return texts.get("reports.movements." + way + "." + (change.kind().isEmpty() ? "UNKNOWN" : change.kind()));
    }

    /** «№ 12 10 сент. 2026 г.»; empty: there is no order. */
    static String order(RollChange change, Texts texts) {
        String day = change.orderDate() == null ? "" : texts.date(change.orderDate());
        if (change.orderNumber().isEmpty()) {
            return day;
        }
        return texts.format("reports.movements.number", change.orderNumber(), day);
    }
}
