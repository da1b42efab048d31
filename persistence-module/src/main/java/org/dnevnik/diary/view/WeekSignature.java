package org.dnevnik.diary.view;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.dnevnik.diary.model.WeekText;

/**
 * That a guardian has read a week.
 *
 * @param signer   surname and initials
 * @param signedAt by the school's clock
 * @param hash     that was signed
 * @param content  of which it is
 */
public record WeekSignature(
        long id,
        int year,
        long pupil,
        long guardian,
        String signer,
        LocalDate monday,
        LocalDateTime signedAt,
        String hash,
        String content) {

    /** Whether the kept text is the one that was signed: its hash is counted anew, and it names pupil and week. */
    public boolean isSound() {
        return WeekText.hash(content).equals(hash)
                && WeekText.read(content).monday().equals(monday);
    }

    /** The text of the week. */
    public WeekText text() {
        return WeekText.read(content);
    }
}
