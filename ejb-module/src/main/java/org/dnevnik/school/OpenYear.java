package org.dnevnik.school;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The order to open a year from the one before.
 *
 * @param key     of the form: the same order twice is one order
 * @param year    to be opened; 2027 means 2027/28
 * @param classes what becomes of each class
 * @param pupils  those who do not go with their class
 * @param groups  whether subgroups, streams and electives go on, too
 */
public record OpenYear(UUID key, int year, List<ClassMove> classes, List<PupilMove> pupils, boolean groups) {

    /**
     * What becomes of a class.
     *
     * @param to its new name; empty: it graduates
     */
    public record ClassMove(long group, String to, @Nullable Long teacher) {

        public ClassMove {
            to = to.strip().replaceAll("\\s+", " ");
        }
    }

    /** What becomes of a pupil who does not go with the class. */
    public enum Fate {
        /** Into the named class: another letter, or the same grade again. */
        MOVES,
        GRADUATES,
        LEAVES
    }

    /**
     * One pupil's way.
     *
     * @param to the named class; empty where there is none
     */
    public record PupilMove(long person, Fate fate, String to) {

        public PupilMove {
            to = to.strip().replaceAll("\\s+", " ");
        }
    }

    public OpenYear {
        classes = List.copyOf(classes);
        pupils = List.copyOf(pupils);
    }
}
