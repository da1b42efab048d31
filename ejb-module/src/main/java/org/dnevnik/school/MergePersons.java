package org.dnevnik.school;

import java.util.Set;

/**
 * Makes one of two records.
 *
 * @param stays    whose record stays, with its account if both have one
 * @param goes     whose record becomes an alias
 * @param taken    which values come from the record that goes: names of fields as in {@link #FIELDS}
 * @param accounts whether the office knows that both have an account and that the one of the record that goes will be blocked
 */
public record MergePersons(long stays, long goes, Set<String> taken, boolean accounts) {

    /** What can be chosen from either side. */
    public static final Set<String> FIELDS =
            Set.of("surname", "given_name", "patronymic", "sex", "birth_date", "snils", "email", "phone", "address");

    public MergePersons {
        taken = Set.copyOf(taken);
    }

    boolean fits() {
        return stays != goes && FIELDS.containsAll(taken);
    }
}
