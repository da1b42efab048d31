package org.dnevnik.reports;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dnevnik.journal.view.JournalClass;
import org.dnevnik.journal.view.PupilSeat;
import org.dnevnik.journal.view.Standing;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Holder;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;
import org.dnevnik.kernel.Role;
import org.dnevnik.people.Families;
import org.dnevnik.reports.view.ReportRun;

/** Who reads which reports: a report tells nothing to anybody who could not read it in the journals. */
final class ReportPolicy {

    private static final Set<Role> STAFF =
            EnumSet.of(Role.ADMINISTRATOR, Role.HEAD, Role.TEACHER, Role.STAFF, Role.LIBRARIAN);

    private ReportPolicy() {}

    /** Who reads all journals of a school reads all its reports. */
    static boolean seesSchool(Caller caller, long school) {
        return isStaff(caller, school) && caller.may(Right.READ_JOURNALS, school);
    }

    /** The schools whose reports the caller reads as a whole. */
    static List<Long> schoolsSeen(Caller caller) {
        return caller.schools().filter(s -> seesSchool(caller, s)).toList();
    }

    /** Who sees the school, and the class teacher as the school has decided. */
    static boolean seesClass(Caller caller, Standing standing) {
        long school = standing.school();
        return seesSchool(caller, school)
                || standing.leadsClass()
                        && isStaff(caller, school)
                        && caller.groundAs(Holder.CLASS_TEACHER, Right.READ_JOURNALS, school)
                                .isPresent();
    }

    /** A class that the caller leads, or one of a school that the caller sees. */
    static boolean seesListed(Caller caller, JournalClass listed) {
        return seesClass(caller, new Standing(listed.school(), false, true));
    }

    /**
     * @throws NotAllowed for colleagues
     * @throws NotFound for everybody else
     */
    static void requireClass(Caller caller, Standing standing) {
        if (!seesClass(caller, standing)) {
            throw refusal(caller, standing.school(), "read reports on the class");
        }
    }

    /**
     * A subject of a group: who sees the class, and who teaches it.
     *
     * @throws NotAllowed for colleagues
     * @throws NotFound for everybody else
     */
    static void requireJournal(Caller caller, Standing standing) {
        long school = standing.school();
        boolean teaches = standing.teaches()
                && isStaff(caller, school)
                && caller.groundAs(Holder.SUBJECT_TEACHER, Right.READ_JOURNALS, school)
                        .isPresent();
        if (!teaches) {
            requireClass(caller, standing);
        }
    }

    /**
     * @throws NotAllowed for colleagues
     * @throws NotFound for everybody else
     */
    static void requireSchool(Caller caller, long school) {
        if (!seesSchool(caller, school)) {
            throw refusal(caller, school, "read reports on the school");
        }
    }

    /**
     * A school's reports of which everybody who works there sees the own part.
     *
     * @throws NotFound for everybody else
     */
    static void requireWorksIn(Caller caller, long school) {
        if (!isStaff(caller, school)) {
            throw new NotFound("reports of school " + school);
        }
    }

    /** @throws NotAllowed for families: reports are for staff, and for the region's office */
    static void requireStaff(Caller caller) {
        if (STAFF.stream().noneMatch(caller::is) && !isRegion(caller)) {
            throw new NotAllowed("open the reports");
        }
    }

    /** The region's office reads sums of schools, and nobody's marks. */
    static boolean isRegion(Caller caller) {
        return caller.is(Role.REGION_OPERATOR);
    }

    /** @throws NotAllowed for everybody else */
    static void requireRegion(Caller caller) {
        if (!isRegion(caller)) {
            throw new NotAllowed("read reports on the region");
        }
    }

    /**
     * A pupil's «табель»: whoever reads the pupil's diary.
     *
     * @param follows whether the caller is the pupil or an active guardian
     */
    static boolean seesCard(Caller caller, PupilSeat pupil, boolean follows) {
        long school = pupil.school();
        Long leader = pupil.classTeacher();
        return follows
                || isStaff(caller, school)
                        && (caller.may(Right.READ_DIARIES, school)
                                || leader != null
                                        && leader == caller.person()
                                        && caller.groundAs(Holder.CLASS_TEACHER, Right.READ_DIARIES, school)
                                                .isPresent());
    }

    /** The copy of a year: who reads all of the school, and looks after its ledger. */
    static List<Long> schoolsArchived(Caller caller) {
        return schoolsSeen(caller).stream()
                .filter(s -> caller.may(Right.CHECK_LEDGER, s))
                .toList();
    }

    /**
     * @throws NotAllowed for colleagues
     * @throws NotFound for everybody else
     */
    static void requireArchive(Caller caller, long school) {
        requireSchool(caller, school);
        if (!caller.may(Right.CHECK_LEDGER, school)) {
            throw new NotAllowed("take a copy of the year");
        }
    }

    /**
     * What was made in the background is for who asked for it alone: a report while the person still works for the school, an archive of
     * personal data while it is the person itself or a guardian.
     */
    static boolean isOwn(Caller caller, ReportRun run, Families families) {
        boolean theirs = run.about().isPresent()
                ? families.follows(caller, run.about().getAsLong())
                : isStaff(caller, run.school());
        return caller.person() == run.person() && theirs;
    }

    /** @throws NotFound for everybody but who asked for it */
    static void requireOwn(Caller caller, ReportRun run, Families families) {
        if (!isOwn(caller, run, families)) {
            throw new NotFound("run " + run.id());
        }
    }

    private static RuntimeException refusal(Caller caller, long school, String act) {
        return isStaff(caller, school) ? new NotAllowed(act) : new NotFound("reports");
    }

    private static boolean isStaff(Caller caller, long school) {
        return STAFF.stream().anyMatch(role -> caller.is(role, school));
    }
}
