package org.dnevnik.identity;

import org.jspecify.annotations.Nullable;

/**
 * An order for a sheet of codes or logins.
 *
 * @param group     a class; null for the staff
 * @param logins    temporary logins in place of codes
 * @param pupils    with slips for the pupils of the class
 * @param guardians with slips for their guardians
 * @param renew     also for those who have a living code or an unused login, which ends
 */
public record IssueSheet(
        long school, @Nullable Long group, boolean logins, boolean pupils, boolean guardians, boolean renew) {}
