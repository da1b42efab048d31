package org.dnevnik.school.web;

import java.util.Map;
import org.dnevnik.school.PeopleAsked;
import org.dnevnik.school.view.PeopleKind;
import org.dnevnik.shell.web.Asked;

/** What the address of a list of people asks for: {@code show, school, class, name, sort, after}. */
final class AskedPeople {

    static final String ADDRESS = "/people";

    private AskedPeople() {}

    static PeopleAsked of(Map<String, String> parameters) {
        Asked asked = new Asked(parameters);
        return new PeopleAsked(
                asked.id("school"),
                PeopleKind.read(asked.text("show")),
                asked.id("class"),
                asked.text("name"),
                asked.text("sort").equals("class"),
                asked.after());
    }
}
