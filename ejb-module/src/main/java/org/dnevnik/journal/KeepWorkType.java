package org.dnevnik.journal;

import java.math.BigDecimal;

/**
 * A type of work as a form says it.
 *
 * @param id     0 for a new one
 * @param weight in the weighted average; 0: enters none
 * @param assessment whether works of it are assessment procedures, which the norms and the published schedule are about
 */
public record KeepWorkType(long id, String name, String abbr, BigDecimal weight, boolean assessment, int version) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ABBR = 10;
    private static final BigDecimal HEAVIEST = BigDecimal.TEN;
    private static final int DECIMALS = 2;

    public KeepWorkType {
        name = name.strip().replaceAll("\\s+", " ");
        abbr = abbr.strip();
    }

    boolean fits() {
        return isText(name, LONGEST_NAME)
                && isText(abbr, LONGEST_ABBR)
                && weight.signum() >= 0
                && weight.compareTo(HEAVIEST) <= 0
                && weight.stripTrailingZeros().scale() <= DECIMALS;
    }

    private static boolean isText(String text, int longest) {
        return !text.isEmpty() && text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
    }
}
