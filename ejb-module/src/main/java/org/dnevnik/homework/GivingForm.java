package org.dnevnik.homework;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.homework.model.Drafts.Draft;
import org.dnevnik.homework.view.DraftLine;
import org.dnevnik.homework.view.HomeworkHead;
import org.dnevnik.journal.view.Teaching;
import org.jspecify.annotations.Nullable;

/**
 * What the wizard begins with.
 *
 * @param taught  what the caller gives homework in
 * @param choice  of the chosen group and subject; null: nothing is chosen yet
 * @param draft   that is gone on with; null: a new one
 * @param from    an older homework out of which this is made; null: none
 * @param lesson  at which it is given; null: at none
 */
public record GivingForm(
        LocalDate today,
        List<Teaching> taught,
        @Nullable GivingChoice choice,
        @Nullable Draft draft,
        @Nullable HomeworkHead from,
        @Nullable Long lesson,
        List<DraftLine> drafts) {

    public GivingForm {
        taught = List.copyOf(taught);
        drafts = List.copyOf(drafts);
    }
}
