package org.dnevnik.exchange.web;

import java.util.List;
import org.dnevnik.exchange.view.RosterProgram;

/** A school on the page, with the programs that may read it by OneRoster. */
public record RosterDesk(long id, String name, List<Line> programs) {

    public RosterDesk {
        programs = List.copyOf(programs);
    }

    /**
     * A program.
     *
     * @param state what it may and when it last did, in words
     */
    public record Line(RosterProgram program, String state) {

        public boolean isOpen() {
            return program.openedAt() != null;
        }
    }
}
