package org.dnevnik.homework;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.homework.view.DraftLine;
import org.dnevnik.homework.view.HomeworkLine;
import org.dnevnik.kernel.Slice;

/**
 * A teacher's desk.
 *
 * @param waiting earlier ones of which answers still wait; on the first page alone, as the drafts
 * @param running what is due from some days ago on
 */
public record HomeworkDesk(
        LocalDate today, List<HomeworkLine> waiting, Slice<HomeworkLine> running, List<DraftLine> drafts) {

    public HomeworkDesk {
        waiting = List.copyOf(waiting);
        drafts = List.copyOf(drafts);
    }
}
