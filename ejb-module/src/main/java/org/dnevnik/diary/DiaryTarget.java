package org.dnevnik.diary;

import java.util.List;
import org.dnevnik.journal.view.SubjectSpan;
import org.dnevnik.journal.view.Target;
import org.dnevnik.journal.view.Target.Trial;
import org.dnevnik.journal.view.TargetKindsQuery.Kinds;
import org.jspecify.annotations.Nullable;

/**
 * What it takes that a mark follows.
 *
 * @param key     names the period in addresses
 * @param targets the best first
 * @param trial   what a few more marks would make of the average; null: none were named
 */
public record DiaryTarget(
        OpenDiary open,
        String key,
        SubjectSpan span,
        List<Target> targets,
        Kinds kinds,
        @Nullable Trial trial) {

    public DiaryTarget {
        targets = List.copyOf(targets);
    }
}
