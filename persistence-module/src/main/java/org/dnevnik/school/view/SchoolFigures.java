package org.dnevnik.school.view;

/** A school in the region's list, in numbers of today. */
public record SchoolFigures(long id, String name, String shortName, int classes, int pupils, int staff) {}
