package org.dnevnik.school.view;

/**
 * What a school has so far.
 *
 * @param reached     an address, telephone or e-mail is known
 * @param noTeacher   names of classes that nobody leads
 * @param noPupils    names of classes without pupils
 * @param noPeriods   grades that have classes and no reporting period
 */
public record SetupCounts(
        boolean reached,
        int periods,
        int holidays,
        int classes,
        int pupils,
        int staff,
        String noTeacher,
        String noPupils,
        String noPeriods) {}
