package org.dnevnik.identity.view;

/**
 * What came of the requests of some days in the whole region.
 *
 * @param hours within which half of those that the schools decided were decided; 0 where there were none
 */
public record RepairPace(int waiting, int fixed, int declined, int cameIn, int hours) {}
