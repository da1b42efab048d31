package org.dnevnik.reports.view;

import java.time.LocalDate;

/** How many people signed in on a day, each counted once. */
public record VisitDay(LocalDate date, int people) {}
