package org.dnevnik.school;

import java.util.List;
import org.dnevnik.kernel.Slice;
import org.dnevnik.school.view.RollClass;
import org.dnevnik.school.view.RollPupil;

/**
 * Pupils as the caller sees them.
 *
 * @param whole   whether the caller sees the whole school, not own classes alone
 * @param classes all that the caller sees, whichever is chosen
 */
public record PupilList(long school, boolean whole, List<RollClass> classes, Slice<RollPupil> pupils) {

    public PupilList {
        classes = List.copyOf(classes);
    }
}
