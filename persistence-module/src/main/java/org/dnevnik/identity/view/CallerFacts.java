package org.dnevnik.identity.view;

import java.util.List;
import org.dnevnik.kernel.Caller;

/**
 * What is known about who signs in.
 *
 * @param name   given name, patronymic and surname as shown to the person
 * @param school short name of the first school, empty without one
 * @param leads  whether the person is class teacher of a class this year
 */
public record CallerFacts(
        long account,
        long person,
        String name,
        String school,
        boolean active,
        boolean demo,
        boolean leads,
        List<Caller.Position> positions) {}
