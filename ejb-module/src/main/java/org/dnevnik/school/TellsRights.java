package org.dnevnik.school;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.dnevnik.kernel.Caller;

/** A feature's own word on what somebody may in it: asked of its policy, the same that decides when they come. */
public interface TellsRights {

    /**
     * @param somebody as they would be when they sign in
     * @param school one of theirs
     */
    Stream<ToldRight> of(Caller somebody, long school, LocalDate today);
}
