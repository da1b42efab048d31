package org.dnevnik.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dnevnik.journal.view.PupilSeat;
import org.dnevnik.journal.view.Standing;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Ground;
import org.dnevnik.kernel.Holder;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;
import org.dnevnik.people.Families;

/** Who sees and keeps the attendance of a whole class, and who announces and accepts absences. */
final class AttendancePolicy {

    /** From this age a pupil speaks for himself: Civil Code of the Russian Federation, article 21. */
    private static final int OF_AGE = 18;

    private AttendancePolicy() {}

    /** The class teacher and who runs the school, as it has decided; staff only. */
    static Optional<Ground> keeps(Caller caller, Standing standing) {
        long school = standing.school();
        if (!JournalPolicy.isStaff(caller, school)) {
            return Optional.empty();
        }
        Optional<Ground> all = caller.ground(Right.KEEP_ATTENDANCE, school);
        return all.isPresent() || !standing.leadsClass()
                ? all
                : caller.groundAs(Holder.CLASS_TEACHER, Right.KEEP_ATTENDANCE, school);
    }

    static boolean mayKeep(Caller caller, Standing standing) {
        return keeps(caller, standing).isPresent();
    }

    /**
     * @throws NotAllowed for colleagues
     * @throws NotFound for everybody else
     */
    static void requireKeeps(Caller caller, Standing standing) {
        if (!mayKeep(caller, standing)) {
            throw refusal(caller, standing, "keep the attendance");
        }
    }

    /**
     * Whoever keeps it, and whoever reads all journals of the class.
     *
     * @throws NotAllowed for colleagues
     * @throws NotFound for everybody else
     */
    static void requireSees(Caller caller, Standing standing) {
        if (!maySee(caller, standing)) {
            throw refusal(caller, standing, "see the attendance");
        }
    }

    private static boolean maySee(Caller caller, Standing standing) {
        return mayKeep(caller, standing)
                || JournalPolicy.mayRead(caller, new Standing(standing.school(), false, standing.leadsClass()));
    }

    /** The schools of which the caller sees the attendance of every class. */
    static List<Long> schoolsSeen(Caller caller) {
        return Stream.concat(schoolsKept(caller).stream(), JournalPolicy.schoolsOfAllJournals(caller).stream())
                .distinct()
                .toList();
    }

    /** The schools in which the caller keeps the attendance of all classes. */
    static List<Long> schoolsKept(Caller caller) {
        return caller.schoolsWith(Right.KEEP_ATTENDANCE)
                .filter(s -> JournalPolicy.isStaff(caller, s))
                .toList();
    }

    /** The schools in which the caller keeps the attendance of a class by leading it. */
    static List<Long> schoolsOfLed(Caller caller) {
        return caller.schools()
                .filter(s -> mayKeep(caller, new Standing(s, false, true)))
                .toList();
    }

    /** The schools in which the caller sees the attendance of a class by leading it. */
    static List<Long> schoolsOfLedSeen(Caller caller) {
        return caller.schools()
                .filter(s -> maySee(caller, new Standing(s, false, true)))
                .toList();
    }

    /** A guardian of today; a pupil only when of age. */
    static boolean mayAnnounce(Caller caller, PupilSeat pupil, LocalDate today, Families families) {
        if (caller.person() == pupil.person()) {
            LocalDate birthday = pupil.birthday();
            return birthday != null && !birthday.plusYears(OF_AGE).isAfter(today);
        }
        return families.follows(caller, pupil.person());
    }

    static Standing standing(Caller caller, PupilSeat pupil) {
        Long leader = pupil.classTeacher();
        return new Standing(pupil.school(), false, leader != null && leader == caller.person());
    }

    private static RuntimeException refusal(Caller caller, Standing standing, String act) {
        return JournalPolicy.isStaff(caller, standing.school()) ? new NotAllowed(act) : new NotFound("attendance");
    }
}
