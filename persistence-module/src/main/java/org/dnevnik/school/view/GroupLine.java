package org.dnevnik.school.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class, subgroup, stream or elective in the office's list.
 *
 * @param kind     CLASS, SUBGROUP, STREAM or ELECTIVE
 * @param classTeacher id of the class teacher; null: nobody yet
 * @param teacherName  as people are listed; empty: nobody yet
 * @param place    id of the own room; null: none
 * @param parents  classes that it takes its pupils from
 * @param pupils   enrolled today
 */
public record GroupLine(
        long id,
        String kind,
        String name,
        int parallel,
        @Nullable Long classTeacher,
        String teacherName,
        @Nullable Long place,
        String profile,
        List<Long> parents,
        int pupils,
        int version) {}
