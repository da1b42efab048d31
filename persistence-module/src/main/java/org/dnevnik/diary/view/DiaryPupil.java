package org.dnevnik.diary.view;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The pupil whose diary it is, as enrolled last.
 *
 * @param className    name of the class, "5А"
 * @param classTeacher person who leads the class; null while nobody does
 * @param zone         of the school, decides what day it is
 */
public record DiaryPupil(
        long person,
        String name,
        String className,
        int parallel,
        @Nullable Long classTeacher,
        long school,
        String schoolName,
        ZoneId zone) {}
