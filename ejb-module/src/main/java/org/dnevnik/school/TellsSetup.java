package org.dnevnik.school;

import java.time.LocalDate;
import java.util.List;

/** A feature's own word on how far a school's setting up is in it. */
public interface TellsSetup {

    /** Of each step that is the feature's. */
    List<SetupFact> facts(long school, LocalDate today);

    /** What is still missing. */
    List<SetupGap> gaps(long school, LocalDate today);
}
