package org.dnevnik.school;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.people.view.DocumentLine;
import org.dnevnik.people.view.KinLine;
import org.dnevnik.people.view.PersonData;
import org.dnevnik.school.view.LedClass;
import org.dnevnik.school.view.MovementLine;
import org.dnevnik.school.view.PositionLine;
import org.dnevnik.school.view.StayLine;

/**
 * A person's card, as much of it as the reader sees.
 *
 * @param school    from whose office it is kept; 0 for who does not keep it
 * @param snils     as it is shown: whole, masked, or empty
 * @param classes   of that school this year, to enrol into and to lead
 * @param today     the day by which things are over
 */
public record PersonCard(
        Sight sight,
        long school,
        PersonData data,
        String snils,
        List<DocumentLine> documents,
        List<KinLine> family,
        List<PositionLine> positions,
        List<StayLine> stays,
        List<MovementLine> movements,
        List<LedClass> classes,
        LocalDate today) {

    /** Whether the reader may change what the card says about the person. */
    public boolean editable() {
        return sight == Sight.OFFICE || sight == Sight.LEADER;
    }

    /** Whether the reader enrols, appoints and keeps documents. */
    public boolean kept() {
        return sight == Sight.OFFICE;
    }
}
