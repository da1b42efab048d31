package org.dnevnik.journal.view;

import java.util.List;
import org.dnevnik.journal.model.GradingRule;

/**
 * All that a school decides of its marks.
 *
 * @param usual    what goes where no rule of the school does
 * @param subjects for which there may be a rule
 */
public record Grading(
        GradingRule usual,
        List<GradingLine> rules,
        List<ScaleLine> scales,
        MarkingLine marking,
        List<SubjectChoice> subjects) {

    /** A subject to choose. */
    public record SubjectChoice(long id, String name) {}

    public Grading {
        rules = List.copyOf(rules);
        scales = List.copyOf(scales);
        subjects = List.copyOf(subjects);
    }

    /** What goes where no rule of the school does. */
    public GradingTold usualTold() {
        return GradingTold.of(usual);
    }
}
