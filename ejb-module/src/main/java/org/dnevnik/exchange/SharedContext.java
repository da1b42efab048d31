package org.dnevnik.exchange;

import java.util.List;
import org.dnevnik.exchange.view.SharedGroup;
import org.dnevnik.exchange.view.SharedPerson;
import org.dnevnik.exchange.view.SharedSchool;
import org.dnevnik.exchange.view.SharedStay;

/**
 * From where an application begins.
 *
 * @param children whose guardian the caller is today
 * @param stays    of the caller and the children, this year
 * @param schools  of all of them
 * @param groups   to which they belong, and which the caller leads or teaches
 */
public record SharedContext(
        SharedPerson person,
        List<SharedPerson> children,
        List<SharedStay> stays,
        List<SharedSchool> schools,
        List<SharedGroup> groups) {}
