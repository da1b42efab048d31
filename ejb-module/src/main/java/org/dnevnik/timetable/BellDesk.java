package org.dnevnik.timetable;

import java.util.List;
import org.dnevnik.timetable.view.BellTable;

/** The bells of a school. */
public record BellDesk(long school, String name, List<BellTable> tables) {}
