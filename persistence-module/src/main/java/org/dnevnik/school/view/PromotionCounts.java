package org.dnevnik.school.view;

/**
 * How many go which way when a year is opened.
 *
 * @param stayed pupils who repeat their year, among those who moved
 */
public record PromotionCounts(int classes, int moved, int stayed, int graduated, int gone) {}
