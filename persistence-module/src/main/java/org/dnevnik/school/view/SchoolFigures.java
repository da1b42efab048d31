package org.dnevnik.school.view;

import org.dnevnik.school.model.SchoolState;

/** A school in the region's list, in numbers of today. */
public record SchoolFigures(
        long id, String name, String shortName, String town, SchoolState state, int classes, int pupils, int staff) {}
