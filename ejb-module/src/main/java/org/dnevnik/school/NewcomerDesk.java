package org.dnevnik.school;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.school.view.LedClass;

/**
 * What the form to add somebody needs.
 *
 * @param classes   of this year and the next one
 * @param childName whose guardian is to be added; empty for others
 */
public record NewcomerDesk(long school, List<LedClass> classes, String childName, LocalDate today) {}
