package org.dnevnik.reports.view;

/**
 * How many marks a pupil has gathered in a subject.
 *
 * @param group   in which the pupil learns it
 * @param lessons held for this pupil
 * @param marks   with a number: those that enter averages
 */
public record GatheredLine(long person, long group, long subject, String subjectName, int lessons, int marks) {}
