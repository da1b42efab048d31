package org.dnevnik.journal.model;

/**
 * One change of what is said of a pupil at a lesson.
 *
 * @param from    what was seen there
 * @param version of the row that was seen; 0: nothing was ever said
 */
public record EntryChange(long lesson, long pupil, EntrySaid from, int version, EntrySaid to) {

    /** The way back, once it is done. */
    public EntryChange undone() {
        return new EntryChange(lesson, pupil, to, version + 1, from);
    }
}
