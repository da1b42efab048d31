package org.dnevnik.fault;

import java.sql.SQLException;
import java.util.List;
import org.dnevnik.acceptance.OneServer;
import org.dnevnik.acceptance.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneServer.class)
class KilledIT {

    private final Site site;

    KilledIT(Site site) {
        this.site = site;
    }

    /** A plan being put in force, answers and files being handed in, a report being made, news on their way to a program: one death for all of them. */
    @Test
    void whatWasUnderWayWhenTheServerDiedIsWholeOrNotThereAndWhatWasAcknowledgedIsThereOnce() throws SQLException {
        List<UnderWay> works = List.of(
                new NewsUnderWay(site), new PlanUnderWay(site), new AnswersUnderWay(site), new ReportUnderWay(site));
        for (UnderWay work : works) {
            work.begin();
        }
        site.kill();
        for (UnderWay work : works) {
            work.lost();
        }
        site.startAgain();
        works.forEach(UnderWay::requireWhole);
    }
}
