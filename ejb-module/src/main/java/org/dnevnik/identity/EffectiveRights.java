package org.dnevnik.identity;

import java.util.List;
import org.dnevnik.people.view.HeldPosition;
import org.dnevnik.school.ToldRight;
import org.dnevnik.school.view.SchoolPerson;

/**
 * What somebody of a school may there.
 *
 * @param positions that the person holds in it today
 */
public record EffectiveRights(SchoolPerson person, List<HeldPosition> positions, List<ToldRight> rights) {}
