package org.dnevnik.diary;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.diary.model.WeekChange;
import org.dnevnik.diary.view.DiaryPupil;
import org.dnevnik.diary.view.WeekSignature;
import org.jspecify.annotations.Nullable;

/**
 * How a week stands with its signatures.
 *
 * @param hash       what the caller would sign now; null: the caller signs nothing, or not yet
 * @param own        the caller's last signature; null: none
 * @param current    whether the caller has signed what the week tells now
 * @param changes    what is other than in the caller's last signature
 * @param signatures of all guardians, the last first
 */
public record WeekSigning(
        DiaryPupil pupil,
        LocalDate monday,
        @Nullable String hash,
        @Nullable WeekSignature own,
        boolean current,
        List<WeekChange> changes,
        List<WeekSignature> signatures) {

    public WeekSigning {
        changes = List.copyOf(changes);
        signatures = List.copyOf(signatures);
    }
}
