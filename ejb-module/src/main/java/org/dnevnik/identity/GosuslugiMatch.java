package org.dnevnik.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dnevnik.identity.view.GosuslugiPerson;
import org.dnevnik.identity.view.GosuslugiRule;
import org.dnevnik.people.view.NameKey;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody of Gosuslugi is somebody of the diary. The order is: the account there, the account here, the name, the SNILS, the age; names
 * are compared part by part after folding, and nothing that is stored here gets into the answer.
 *
 * @param rule what the region has decided
 */
record GosuslugiMatch(LocalDate today, GosuslugiRule rule) {

    private static final List<String> NO_PATRONYMIC = List.of("", "-", "нет");

    /**
     * What was found.
     *
     * @param accounts of the person, more than one only where two records of one person are both connected; empty when refused
     * @param refusal  null when admitted
     * @param about    of whose record the refusal speaks; null for nobody's
     * @param known    whether it is beyond doubt who that is, so that the school may be named: the SNILS is theirs, and at least the surname or
     *                 the given name; a SNILS alone may have been written down with somebody else
     */
    record Verdict(
            List<GosuslugiPerson> accounts,
            @Nullable GosuslugiRefusal refusal,
            @Nullable Long about,
            boolean known) {

        Verdict {
            accounts = List.copyOf(accounts);
        }

        private static Verdict no(GosuslugiRefusal refusal, @Nullable Long about, boolean known) {
            return new Verdict(List.of(), refusal, about, known);
        }
    }

    /**
     * @param found     people of the diary with this SNILS, or whose account is connected with this account of Gosuslugi; the former first
     * @param namesakes people of the diary with this name and birth date, as far as it matters how many they are
     */
    Verdict of(EsiaIdentity somebody, List<GosuslugiPerson> found, List<Long> namesakes) {
        if (!somebody.trusted() || !somebody.isRegistered()) {
            return Verdict.no(GosuslugiRefusal.UNCONFIRMED, null, false);
        }
        if (found.isEmpty()) {
            return namesakes.size() == 1
                    ? Verdict.no(GosuslugiRefusal.SNILS, namesakes.get(0), false)
                    : Verdict.no(GosuslugiRefusal.ABSENT, null, false);
        }
        List<GosuslugiPerson> theirs =
                found.stream().filter(p -> refusal(somebody, p) == null).toList();
        GosuslugiPerson first = theirs.isEmpty() ? found.get(0) : theirs.get(0);
        if (theirs.isEmpty()) {
            return Verdict.no(
                    Objects.requireNonNull(refusal(somebody, first)), first.person(), isKnown(somebody, first));
        }
        return isTooYoung(somebody)
                ? Verdict.no(GosuslugiRefusal.TOO_YOUNG, first.person(), isKnown(somebody, first))
                : new Verdict(theirs, null, null, false);
    }

    private static boolean isKnown(EsiaIdentity somebody, GosuslugiPerson person) {
        return somebody.snils().equals(person.snils())
                && (same(somebody.lastName(), person.surname()) || same(somebody.firstName(), person.givenName()));
    }

    private static @Nullable GosuslugiRefusal refusal(EsiaIdentity somebody, GosuslugiPerson person) {
        if (person.account() == null) {
            return GosuslugiRefusal.ABSENT;
        }
        if (!person.activated()) {
            return GosuslugiRefusal.NOT_ACTIVATED;
        }
        if (!isSameName(somebody, person)) {
            return GosuslugiRefusal.NAME;
        }
        boolean another = person.snils() != null && !person.snils().equals(somebody.snils());
        return another ? GosuslugiRefusal.SNILS : null;
    }

    private static boolean isSameName(EsiaIdentity somebody, GosuslugiPerson person) {
        return same(somebody.lastName(), person.surname())
                && same(somebody.firstName(), person.givenName())
                && samePatronymic(somebody.middleName(), person.patronymic());
    }

    /** Whether a part of a name is one and the same, however it is written. */
    static boolean same(String there, String here) {
        return NameKey.fold(there).equals(NameKey.fold(here));
    }

    /** The same for a part that people may lack. */
    static boolean samePatronymic(@Nullable String there, @Nullable String here) {
        return patronymic(there).equals(patronymic(here));
    }

    private static String patronymic(@Nullable String name) {
        String folded = Stream.ofNullable(name).map(NameKey::fold).findFirst().orElse("");
        return NO_PATRONYMIC.contains(folded) ? "" : folded;
    }

    /** On the day itself one is old enough; an account that a parent has made is for those who are younger. */
    private boolean isTooYoung(EsiaIdentity somebody) {
        if (somebody.child()) {
            return !rule.children();
        }
        boolean excused = rule.passport() && somebody.hasPassport();
        return !excused
                && somebody.birthDate().plusMonths(rule.youngestMonths()).isAfter(today);
    }
}
