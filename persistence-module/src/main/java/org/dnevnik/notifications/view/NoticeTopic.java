package org.dnevnik.notifications.view;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What people decide on together: kinds of news that a family takes for one. */
public enum NoticeTopic {
    MARKS(Whose.PUPIL, true),
    PERIOD_MARKS(Whose.PUPIL, true),
    ATTENDANCE(Whose.PUPIL, true),
    NOTES(Whose.PUPIL, true),
    /** By letter only where somebody says so: a class has half a dozen a day. */
    HOMEWORK(Whose.PUPIL, false),
    /** By letter only where somebody says so: it is late then. */
    TIMETABLE(Whose.PUPIL, false),
    TEACHING(Whose.STAFF, true),
    /** About the account, and what has no topic of its own. In the site always. */
    OTHER(Whose.ALL, true);

    /** For whom the topic is. */
    public enum Whose {
        PUPIL,
        STAFF,
        ALL
    }

    private final Whose whose;
    private final boolean byLetter;

    NoticeTopic(Whose whose, boolean byLetter) {
        this.whose = whose;
        this.byLetter = byLetter;
    }

    /** The topic of a kind of notice. */
    public static NoticeTopic of(String kind) {
        return switch (kind) {
            case "MARK", "DEBT" -> MARKS;
            case "PERIOD_MARK" -> PERIOD_MARKS;
            case "ATTENDANCE", "ATTENDANCE_DAY", "ABSENCE_ACCEPTED", "ABSENCE_REJECTED", "ABSENCE_WITHDRAWN" ->
                ATTENDANCE;
            case "MARK_NOTE", "ENTRY_NOTE" -> NOTES;
            case "LESSON", "LESSON_JOINED", "LESSON_SWAPPED", "LESSON_BACK" -> TIMETABLE;
            case "LESSONS", "LESSONS_JOINED", "LESSONS_SWAPPED", "LESSONS_BACK" -> TIMETABLE;
            default -> byBeginning(kind);
        };
    }

    private static NoticeTopic byBeginning(String kind) {
        if (kind.startsWith("HOMEWORK")) {
            return HOMEWORK;
        }
        return kind.startsWith("TEACHER_") ? TEACHING : OTHER;
    }

    /** Those of a pupil, or of somebody who works in a school, or of both. */
    public static List<NoticeTopic> of(boolean pupil, boolean staff) {
        return Stream.of(values())
                .filter(t -> t.whose == Whose.ALL || t.whose == Whose.PUPIL && pupil || t.whose == Whose.STAFF && staff)
                .toList();
    }

    /** By which channels it comes where nobody has said otherwise. */
    public Set<NoticeChannel> usual() {
        return byLetter ? EnumSet.allOf(NoticeChannel.class) : EnumSet.of(NoticeChannel.SITE, NoticeChannel.PUSH);
    }

    /** Whether somebody may decide on it by this channel. */
    public boolean isOpen(NoticeChannel channel) {
        return this != OTHER || channel != NoticeChannel.SITE;
    }
}
