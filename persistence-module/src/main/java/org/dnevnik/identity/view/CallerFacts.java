package org.dnevnik.identity.view;

import java.util.List;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Rules;

/**
 * What is known about who signs in.
 *
 * @param name   given name, patronymic and surname as shown to the person
 * @param school short name of the first school, empty without one
 * @param leads  whether the person is class teacher of a class this year
 * @param rules  what the schools of the positions have decided otherwise than usual, and functions that the children's do not use
 */
public record CallerFacts(
        long account,
        long person,
        String name,
        String school,
        boolean active,
        boolean demo,
        boolean leads,
        List<Caller.Position> positions,
        Rules rules) {}
