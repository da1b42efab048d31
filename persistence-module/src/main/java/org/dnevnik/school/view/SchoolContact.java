package org.dnevnik.school.view;

import java.util.List;

/**
 * How to reach a school, as it tells everybody.
 *
 * @param phone          and the others: empty where the school has not said it
 * @param administrators their names; empty where a page is for everybody
 */
public record SchoolContact(
        long id,
        String name,
        String shortName,
        String town,
        String address,
        String phone,
        String email,
        List<String> administrators) {

    public SchoolContact {
        administrators = List.copyOf(administrators);
    }
}
