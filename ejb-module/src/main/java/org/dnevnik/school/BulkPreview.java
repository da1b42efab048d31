package org.dnevnik.school;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who changes how, and who is refused and why; while anybody is refused, nothing is done. */
public record BulkPreview(List<Line> lines) {

    public BulkPreview {
        lines = List.copyOf(lines);
    }

    /**
     * One person, or one class where classes are changed.
     *
     * @param id    of the person or the class
     * @param from  what is; empty for nothing
     * @param to    what will be; empty for nothing
     * @param fault why not; null when it can be done
     */
    public record Line(
            long id,
            String name,
            String from,
            String to,
            @Nullable BulkFault fault) {}

    /** How many it would change. */
    public int changed() {
        return (int) lines.stream().filter(l -> l.fault() == null).count();
    }

    public boolean isClean() {
        return !lines.isEmpty() && changed() == lines.size();
    }
}
