package org.dnevnik.school.view;

import java.time.LocalDate;
import java.util.Optional;
import org.dnevnik.people.view.MatchReason;
import org.dnevnik.people.view.NameKey;
import org.dnevnik.people.view.NameMatch;
import org.dnevnik.people.view.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Somebody among whom is looked for what was typed.
 *
 * @param className of a pupil; empty for others
 */
public record NameCandidate(
        PeopleKind kind,
        long person,
        String nameKey,
        @Nullable LocalDate birthDate,
        @Nullable String snils,
        String className) {

    private static final NameMatch BY_CLASS = new NameMatch(0, MatchReason.CLASS);
    private static final NameMatch BY_BIRTH = new NameMatch(0, MatchReason.BIRTH);
    private static final NameMatch BY_SNILS = new NameMatch(0, MatchReason.SNILS);

    /** How the person answers to what was typed; empty when somebody else is meant. */
    public Optional<NameMatch> match(Typed typed) {
        boolean excluded = !typed.digits().isEmpty() && (snils == null || !snils.startsWith(typed.digits()))
                || typed.birthDate() != null && !typed.birthDate().equals(birthDate)
                || typed.birthYear() > 0 && (birthDate == null || birthDate.getYear() != typed.birthYear())
                || !typed.classes().isEmpty() && !typed.classes().contains(NameKey.fold(className));
        if (excluded) {
            return Optional.empty();
        }
        if (!typed.words().isEmpty()) {
            return NameMatch.of(typed, nameKey);
        }
        return Optional.of(
                !typed.digits().isEmpty() ? BY_SNILS : typed.classes().isEmpty() ? BY_BIRTH : BY_CLASS);
    }
}
