package org.dnevnik.journal.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that the journal says of a pupil at a lesson beside marks.
 *
 * @param minutes how late; of {@link Attendance#LATE} only
 * @param reason  id of the school's reason; of a missed lesson only
 * @param remark  for the family
 * @param note    for colleagues
 * @param notice  the family's notice out of which it was written, while nobody has changed it by hand
 * @param before  what stood there before the notice; null without one
 */
public record EntrySaid(
        Attendance status,
        @Nullable Integer minutes,
        @Nullable Long reason,
        @Nullable String remark,
        @Nullable String note,
        @Nullable Long notice,
        @Nullable Attendance before) {

    /** What is so of everybody of whom nobody said anything. */
    public static final EntrySaid NOTHING = new EntrySaid(Attendance.ATTEND, null, null, null, null, null, null);

    public EntrySaid {
        minutes = status == Attendance.LATE ? minutes : null;
        reason = status.isMissed() ? reason : null;
    }

    /** Said by hand; remark and note stay where nothing else is said. */
    public EntrySaid byHand(Attendance next, @Nullable Integer late, @Nullable Long why) {
        return new EntrySaid(next, late, why, remark, note, null, null);
    }

    /** With other words beside it; empty takes them away. */
    public EntrySaid with(@Nullable String forFamily, @Nullable String forColleagues) {
        return new EntrySaid(
                status,
                minutes,
                reason,
                forFamily == null ? remark : text(forFamily),
                forColleagues == null ? note : text(forColleagues),
                notice,
                before);
    }

    /** Out of a notice that the school has accepted. */
    public EntrySaid accepted(long of, Attendance next, long why) {
        return new EntrySaid(next, null, why, remark, note, of, status);
    }

    /** As it was before the notice. */
    public EntrySaid withoutNotice() {
        return new EntrySaid(
                Objects.requireNonNullElse(before, Attendance.ATTEND), null, null, remark, note, null, null);
    }

    /** Whether both say the same of the absence itself, whatever words stand beside it. */
    public boolean sameAbsence(EntrySaid other) {
        return status == other.status
                && Objects.equals(minutes, other.minutes)
                && Objects.equals(reason, other.reason)
                && Objects.equals(notice, other.notice);
    }

    /** Whether a notice may say more than what stands here: an absence without a reason, or nothing at all. */
    public boolean yieldsToNotice() {
        return notice == null && reason == null && (status == Attendance.ABSENT || status == Attendance.ATTEND);
    }

    private static @Nullable String text(String said) {
        String text = said.strip();
        return text.isEmpty() ? null : text;
    }
}
