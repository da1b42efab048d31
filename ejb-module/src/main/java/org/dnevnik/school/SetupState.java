package org.dnevnik.school;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the setting up of a school is. */
public record SetupState(long school, List<Step> steps, List<SetupGap> gaps) {

    /** What has become of a step. */
    public enum State {
        DONE,
        PUT_OFF,
        OPEN
    }

    /** A step with what there is of it. */
    public record Step(SetupStep step, State state, List<Object> counts) {}

    public SetupState {
        steps = List.copyOf(steps);
        gaps = List.copyOf(gaps);
    }

    /** Steps that are done. */
    public long done() {
        return steps.stream().filter(s -> s.state() == State.DONE).count();
    }

    public boolean complete() {
        return done() == steps.size();
    }

    /** The first step that is open; null: none is. */
    public @Nullable SetupStep next() {
        return steps.stream()
                .filter(s -> s.state() == State.OPEN)
                .map(Step::step)
                .findFirst()
                .orElse(null);
    }
}
