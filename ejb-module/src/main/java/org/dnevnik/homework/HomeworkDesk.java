package org.dnevnik.homework;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.homework.view.DraftLine;
import org.dnevnik.homework.view.HomeworkLine;
import org.dnevnik.kernel.Slice;

/**
 * A teacher's desk.
 *
 * @param waiting earlier ones of which answers still wait; none where running ones are paged through
 * @param running what is due from some days ago on; none where waiting ones are paged through
 * @param drafts  on the first page alone
 */
public record HomeworkDesk(
        LocalDate today, Slice<HomeworkLine> waiting, Slice<HomeworkLine> running, List<DraftLine> drafts) {

    public HomeworkDesk {
        drafts = List.copyOf(drafts);
    }
}
