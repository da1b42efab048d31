package org.dnevnik.identity;

import java.util.List;
import java.util.Map;
import org.dnevnik.identity.view.AnswerLine;
import org.dnevnik.identity.view.ConsentState;
import org.dnevnik.identity.view.NamedAim;
import org.dnevnik.kernel.Slice;
import org.dnevnik.school.view.RollClass;
import org.jspecify.annotations.Nullable;

/**
 * Who of a school has agreed to something, and who has not.
 *
 * @param rules   whether the reader says for what the school asks
 * @param classes to choose from
 * @param chosen  the class that was asked for; null for all
 * @param aims    the purposes to choose from
 * @param aim     the one whose answers these are
 * @param state   who has answered so alone; null for everybody
 * @param counts  how many have answered how, whatever is shown
 */
public record AnswersList(
        long school,
        boolean rules,
        List<RollClass> classes,
        @Nullable RollClass chosen,
        List<NamedAim> aims,
        NamedAim aim,
        @Nullable ConsentState state,
        Map<ConsentState, Long> counts,
        Slice<AnswerLine> page) {

    public AnswersList {
        classes = List.copyOf(classes);
        aims = List.copyOf(aims);
        counts = Map.copyOf(counts);
    }
}
