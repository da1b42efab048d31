package org.dnevnik.timetable;

import java.util.Map;
import org.dnevnik.school.ImportFile;

/**
 * A file to make a draft of.
 *
 * @param name   of the draft
 * @param chosen for names of the file, by kind and name ({@code teacher:Иванова А.А.}): an id, 0 for nothing, -1 for making it
 */
public record LoadPlan(long school, int year, String name, ImportFile file, Map<String, Long> chosen) {}
