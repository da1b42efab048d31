package org.dnevnik.school.view;

/** A class that somebody leads, or could. @param led whether the person asked for does. @param taken whether anybody does */
public record LedClass(long id, String name, boolean led, boolean taken) {}
