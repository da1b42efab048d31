package org.dnevnik.diary;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.dnevnik.diary.model.WeekFact;
import org.dnevnik.diary.model.WeekText;
import org.dnevnik.diary.view.WeekSignature;
import org.dnevnik.diary.view.WeekSignaturesQuery.Pupil;
import org.jspecify.annotations.Nullable;

/** Who of a class has a signed week. */
public record ClassSignatures(long group, String name, LocalDate monday, LocalDate today, List<Line> lines) {

    /**
     * A pupil of the class.
     *
     * @param guardians of the pupil on the week's Monday
     * @param signer    who signed what the week tells now, or else who signed last; null: nobody did
     * @param changed   whether the week tells now what nobody has signed
     */
    public record Line(
            long pupil,
            String name,
            int guardians,
            @Nullable String signer,
            @Nullable LocalDateTime at,
            boolean changed) {

        /**
         * @param signed signatures of the week, the last first
         * @param facts what the week tells now
         */
        static Line of(Pupil pupil, LocalDate monday, List<WeekSignature> signed, List<WeekFact> facts) {
            WeekText now = new WeekText(pupil.person(), 0, monday, facts);
            Optional<WeekSignature> current = signed.stream()
                    .filter(s -> s.isSound() && s.text().tellsTheSameAs(now))
                    .findFirst();
            WeekSignature told = current.or(() -> signed.stream().findFirst()).orElse(null);
            return new Line(
                    pupil.person(),
                    pupil.name(),
                    pupil.guardians(),
                    told == null ? null : told.signer(),
                    told == null ? null : told.signedAt(),
                    told != null && current.isEmpty());
        }
    }

    public ClassSignatures {
        lines = List.copyOf(lines);
    }

    /** How many have a signature under what the week tells now. */
    public long signed() {
        return lines.stream().filter(l -> l.signer() != null && !l.changed()).count();
    }
}
