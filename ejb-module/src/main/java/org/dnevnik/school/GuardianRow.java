package org.dnevnik.school;

import org.dnevnik.people.view.NameKey;
import org.jspecify.annotations.Nullable;

/** A guardian of one child as the file tells; the child by name and class. */
record GuardianRow(
        PersonRow person,
        String kinship,
        String childSurname,
        String childName,
        @Nullable String childPatronymic,
        String childClass) {

    /** As {@link PeopleRows} finds pupils. */
    String child() {
        return childClass + " " + NameKey.of(childSurname, childName, childPatronymic);
    }
}
