package org.dnevnik.people.view;

import java.util.Optional;

/**
 * The number of a person's pension account: nine digits and two of checksum.
 *
 * <p>The checksum is the sum of the nine digits, each times its place from the right (9 … 1); 100 and 101 stand for 00, more is taken
 * modulo 101 first. Numbers up to 001-001-998 have none (order of the Pension Fund of 2016, № 473p).
 *
 * @param digits eleven of them
 */
public record Snils(String digits) {

    private static final int LAST_WITHOUT_CHECKSUM = 1_001_998;
    private static final int MODULUS = 101;

    /** Reads what people write: with dashes, with blanks, with nothing; empty for what is no SNILS. */
    public static Optional<Snils> read(String text) {
        String digits = text.replaceAll("[\\s\\u00a0-]", "");
        return digits.matches("[0-9]{11}") && isRight(digits) ? Optional.of(new Snils(digits)) : Optional.empty();
    }

    private static boolean isRight(String digits) {
        if (Integer.parseInt(digits.substring(0, 9)) <= LAST_WITHOUT_CHECKSUM) {
            return true;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (9 - i);
        }
        return sum % MODULUS % 100 == Integer.parseInt(digits.substring(9));
    }

    @Override
    public String toString() {
        return digits.replaceFirst("(...)(...)(...)(..)", "$1-$2-$3 $4");
    }
}
