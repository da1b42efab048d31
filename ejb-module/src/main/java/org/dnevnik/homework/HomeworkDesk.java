package org.dnevnik.homework;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.homework.view.DraftLine;
import org.dnevnik.homework.view.HomeworkLine;

/**
 * A teacher's desk.
 *
 * @param waiting earlier ones of which answers still wait
 * @param running what is due from some days ago on
 */
public record HomeworkDesk(
        LocalDate today, List<HomeworkLine> waiting, List<HomeworkLine> running, List<DraftLine> drafts) {

    public HomeworkDesk {
        waiting = List.copyOf(waiting);
        running = List.copyOf(running);
        drafts = List.copyOf(drafts);
    }
}
