package org.dnevnik.school.view;

import java.time.LocalDate;

/** A reporting period by which a session of another system is found. */
public record SourcedPeriod(long id, LocalDate starts, LocalDate ends) {}
