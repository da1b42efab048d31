package org.dnevnik.exchange;

import java.util.List;
import org.dnevnik.people.view.ChildView;
import org.dnevnik.reports.view.ReportRun;

/**
 * What somebody can take along.
 *
 * @param self     the caller
 * @param children whose guardian the caller is
 * @param runs     archives that were asked for, newest first
 */
public record OwnDataDesk(long self, List<ChildView> children, List<ReportRun> runs) {

    public OwnDataDesk {
        children = List.copyOf(children);
        runs = List.copyOf(runs);
    }
}
