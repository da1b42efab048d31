package org.dnevnik.timetable;

import java.util.List;

/** A time at which a lesson would do harm, and which. */
public record PlanCell(int weekday, int number, List<Clash> clashes, List<Breach> breaches) {}
