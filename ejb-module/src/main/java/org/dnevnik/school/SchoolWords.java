package org.dnevnik.school;

import java.util.List;

/**
 * What is said of a school in a form.
 *
 * @param version  of the card that the form was made from; 0 for a new school
 * @param networks the networks that it belongs to; the region alone decides
 */
public record SchoolWords(
        String name,
        String shortName,
        String town,
        String address,
        String phone,
        String email,
        int version,
        List<Long> networks) {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_SHORT = 100;
    private static final int LONGEST_EMAIL = 200;
    private static final int LONGEST_PHONE = 60;

    public SchoolWords {
        name = name.strip();
        shortName = shortName.strip();
        town = town.strip();
        address = address.strip();
        phone = phone.strip();
        email = email.strip();
        networks = List.copyOf(networks);
    }

    /** Whether every field has what it must have, and not more than it can hold. */
    boolean fits() {
        return within(name, 1, LONGEST_NAME)
                && within(shortName, 1, LONGEST_SHORT)
                && within(town, 0, LONGEST_SHORT)
                && within(address, 0, LONGEST_NAME)
                && within(phone, 0, LONGEST_PHONE)
                && within(email, 0, LONGEST_EMAIL)
                && (email.isEmpty() || email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"));
    }

    private static boolean within(String text, int least, int most) {
        return text.length() >= least && text.length() <= most && text.chars().noneMatch(Character::isISOControl);
    }
}
