package org.dnevnik.people;

import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.people.view.NameKey;
import org.dnevnik.people.view.Snils;
import org.jspecify.annotations.Nullable;

/**
 * What a form says about a person; what it leaves empty is not known.
 *
 * @param sex   M, F or empty
 * @param snils as people write it
 */
public record PersonWords(
        String surname,
        String givenName,
        String patronymic,
        String sex,
        @Nullable LocalDate birthDate,
        String snils,
        String email,
        String phone,
        String address) {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 200;
    private static final int LONGEST_ADDRESS = 300;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()\\-–,.доб]{4,39}");

    /** What is not seen and not meant is left out of a name: zero-width signs, soft hyphens, doubled blanks. */
    public PersonWords {
        surname = Words.clean(surname);
        givenName = Words.clean(givenName);
        patronymic = Words.clean(patronymic);
        sex = Words.clean(sex);
        snils = Words.clean(snils);
        email = Words.clean(email);
        phone = Words.clean(phone);
        address = Words.clean(address);
    }

    /** The same with a SNILS that is known already. */
    public PersonWords withSnils(@Nullable String known) {
        return new PersonWords(
                surname, givenName, patronymic, sex, birthDate, known == null ? "" : known, email, phone, address);
    }

    /** Folded, as {@code people.person.name_key} holds it. */
    public String nameKey() {
        return NameKey.of(surname, givenName, patronymic);
    }

    /**
     * Eleven digits; empty for none.
     *
     * @throws Refusal for what is no SNILS
     */
    public String snilsDigits() {
        return snils.isEmpty()
                ? ""
                : Snils.read(snils).map(Snils::digits).orElseThrow(() -> new Refusal(PeopleRefusal.SNILS));
    }

    /** @throws Refusal with the {@link PeopleRefusal} of the first field that does not fit */
    void requireFits(LocalDate today) {
        boolean named = !surname.isEmpty()
                && !givenName.isEmpty()
                && Stream.of(surname, givenName, patronymic).allMatch(part -> part.length() <= LONGEST_NAME)
                && (sex.isEmpty() || sex.equals("M") || sex.equals("F"));
        require(named, PeopleRefusal.NAME);
        LocalDate birth = birthDate;
        require(birth == null || !birth.isBefore(EARLIEST) && !birth.isAfter(today), PeopleRefusal.BIRTH);
        boolean reached = (email.isEmpty() || EMAIL.matcher(email).matches() && email.length() <= LONGEST_EMAIL)
                && (phone.isEmpty() || PHONE.matcher(phone).matches())
                && address.length() <= LONGEST_ADDRESS;
        require(reached, PeopleRefusal.CONTACTS);
    }

    private static void require(boolean fits, PeopleRefusal otherwise) {
        if (!fits) {
            throw new Refusal(otherwise);
        }
    }

    /** As {@link org.dnevnik.people.model.PersonCards} takes it. */
    String json() {
        return Words.json(
                "surname", surname,
                "given", givenName,
                "patronymic", patronymic,
                "sex", sex,
                "birth", birthDate == null ? "" : birthDate.toString(),
                "snils", snilsDigits(),
                "email", email,
                "phone", phone,
                "address", address,
                "key", nameKey());
    }
}
