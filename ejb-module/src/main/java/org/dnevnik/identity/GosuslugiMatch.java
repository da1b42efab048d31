package org.dnevnik.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dnevnik.identity.view.GosuslugiPerson;
import org.dnevnik.people.view.NameKey;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody of Gosuslugi is somebody of the diary. The order is: the account there, the account here, the name, the SNILS, the age; names
 * are compared part by part after folding, and nothing that is stored here gets into the answer.
 *
 * @param youngest age in months from which on nobody needs a passport
 */
record GosuslugiMatch(LocalDate today, int youngest) {

    /** Fourteen years and three months, added at once: two additions are a day early for people born on 29 February. */
    static final int YOUNGEST_MONTHS = 171;

    private static final List<String> NO_PATRONYMIC = List.of("", "-", "нет");

    /**
     * What was found.
     *
     * @param accounts of the person, more than one only where two records of one person are both connected; empty when refused
     * @param refusal  null when admitted
     */
    record Verdict(List<GosuslugiPerson> accounts, @Nullable GosuslugiRefusal refusal) {

        Verdict {
            accounts = List.copyOf(accounts);
        }

        private static Verdict no(GosuslugiRefusal refusal) {
            return new Verdict(List.of(), refusal);
        }
    }

    /**
     * @param found    people of the diary with this SNILS, or whose account is connected with this account of Gosuslugi; the former first
     * @param namesakes how many people of the diary have this name and birth date
     */
    Verdict of(EsiaIdentity somebody, List<GosuslugiPerson> found, long namesakes) {
        if (!somebody.trusted() || !somebody.isRegistered()) {
            return Verdict.no(GosuslugiRefusal.UNCONFIRMED);
        }
        if (found.isEmpty()) {
            return Verdict.no(namesakes == 1 ? GosuslugiRefusal.SNILS : GosuslugiRefusal.ABSENT);
        }
        List<GosuslugiPerson> theirs =
                found.stream().filter(p -> refusal(somebody, p) == null).toList();
        if (theirs.isEmpty()) {
            return new Verdict(List.of(), refusal(somebody, found.get(0)));
        }
        return isTooYoung(somebody) ? Verdict.no(GosuslugiRefusal.TOO_YOUNG) : new Verdict(theirs, null);
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
        return NameKey.fold(somebody.lastName()).equals(NameKey.fold(person.surname()))
                && NameKey.fold(somebody.firstName()).equals(NameKey.fold(person.givenName()))
                && patronymic(somebody.middleName()).equals(patronymic(person.patronymic()));
    }

    private static String patronymic(@Nullable String name) {
        String folded = Stream.ofNullable(name).map(NameKey::fold).findFirst().orElse("");
        return NO_PATRONYMIC.contains(folded) ? "" : folded;
    }

    /** On the day itself one is old enough. */
    private boolean isTooYoung(EsiaIdentity somebody) {
        return !somebody.hasPassport()
                && somebody.birthDate().plusMonths(youngest).isAfter(today);
    }
}
