package org.dnevnik.identity;

import java.util.List;
import org.dnevnik.identity.view.ConsentAudience;
import org.dnevnik.identity.view.WithdrawnConsent;
import org.dnevnik.kernel.Slice;
import org.dnevnik.school.view.RollClass;
import org.jspecify.annotations.Nullable;

/**
 * Consents that people of a school have taken back.
 *
 * @param classes  to choose from
 * @param chosen   the class that was asked for; null for all
 * @param audience whose texts were asked for; null for all
 * @param staff    whether the list tells of the staff, too
 */
public record WithdrawnList(
        long school,
        List<RollClass> classes,
        @Nullable RollClass chosen,
        @Nullable ConsentAudience audience,
        boolean staff,
        Slice<WithdrawnConsent> page) {

    public WithdrawnList {
        classes = List.copyOf(classes);
    }

    /** Whether something was left out on demand. */
    public boolean isNarrowed() {
        return chosen != null || audience != null;
    }
}
