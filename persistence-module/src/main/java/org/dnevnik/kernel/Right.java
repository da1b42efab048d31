package org.dnevnik.kernel;

import static org.dnevnik.kernel.Holder.ADMINISTRATOR;
import static org.dnevnik.kernel.Holder.CLASS_TEACHER;
import static org.dnevnik.kernel.Holder.GUARDIAN;
import static org.dnevnik.kernel.Holder.HEAD;
import static org.dnevnik.kernel.Holder.LIBRARIAN;
import static org.dnevnik.kernel.Holder.PUPIL;
import static org.dnevnik.kernel.Holder.REGION_OPERATOR;
import static org.dnevnik.kernel.Holder.STAFF;
import static org.dnevnik.kernel.Holder.SUBJECT_TEACHER;
import static org.dnevnik.kernel.Holder.TEACHER;

import java.util.Set;

/**
 * What the policies decide on, with the bounds inside of which a school may decide otherwise. Each constant names who always has the right,
 * who usually has it, and to whom a school may give it; nobody else ever has it.
 */
public enum Right {
    /** Topics, works, marks and attendance. */
    WRITE_JOURNALS(Set.of(SUBJECT_TEACHER), Set.of(ADMINISTRATOR, HEAD), Set.of(CLASS_TEACHER)),
    /** Journals of all subjects; of a class teacher those of the own class. */
    READ_JOURNALS(Set.of(ADMINISTRATOR, HEAD, SUBJECT_TEACHER), Set.of(CLASS_TEACHER), Set.of()),
    /** That the journal's ledger is whole, its signatures, and who changed what in all journals. */
    CHECK_LEDGER(Set.of(ADMINISTRATOR), Set.of(HEAD), Set.of()),
    /** Plans of subjects: whoever gives the subject, and whoever runs the school. */
    KEEP_PLANS(Set.of(ADMINISTRATOR, HEAD), Set.of(SUBJECT_TEACHER), Set.of()),
    /** Marks of periods, years and exams, and final ones. */
    SET_PERIOD_MARKS(Set.of(SUBJECT_TEACHER), Set.of(ADMINISTRATOR, HEAD), Set.of(CLASS_TEACHER)),
    /** A reporting period, whose marks are final then, and its opening again. */
    CLOSE_PERIODS(Set.of(ADMINISTRATOR), Set.of(HEAD), Set.of()),
    /** Days of lessons that are closed for writing, and how many there are. */
    UNLOCK_JOURNALS(Set.of(ADMINISTRATOR), Set.of(HEAD), Set.of()),
    /** What the teachers' council decided. */
    RECORD_COUNCIL(Set.of(ADMINISTRATOR), Set.of(HEAD), Set.of(CLASS_TEACHER)),
    /** The attendance of a class over all lessons, and notices of absence; of a class teacher those of the own class. */
    KEEP_ATTENDANCE(Set.of(ADMINISTRATOR), Set.of(HEAD, CLASS_TEACHER), Set.of(STAFF)),
    /** Homework: to give it, to check it, to call it off; of a class teacher in all subjects of the own class. */
    GIVE_HOMEWORK(Set.of(SUBJECT_TEACHER), Set.of(ADMINISTRATOR, HEAD), Set.of(CLASS_TEACHER)),
    READ_DIARIES(Set.of(ADMINISTRATOR, HEAD, GUARDIAN, PUPIL), Set.of(CLASS_TEACHER), Set.of()),
    /** That a week was read: a guardian's alone, for a child of today. */
    SIGN_DIARIES(Set.of(GUARDIAN), Set.of(), Set.of()),
    /** Pupils with their families, and how to reach them. */
    SEE_PEOPLE(Set.of(ADMINISTRATOR, HEAD), Set.of(CLASS_TEACHER), Set.of(STAFF)),
    /** Cards, families, documents and positions; newcomers, moves between classes, changes of many. */
    KEEP_PEOPLE(Set.of(ADMINISTRATOR), Set.of(HEAD), Set.of(STAFF)),
    /** Invitation codes and temporary logins; of a class teacher those of the own class. */
    GIVE_ACCESS(Set.of(ADMINISTRATOR), Set.of(HEAD, CLASS_TEACHER), Set.of(STAFF)),
    /** Whose lessons a teacher has when. */
    SEE_TEACHERS_WEEKS(Set.of(ADMINISTRATOR, HEAD), Set.of(TEACHER, STAFF, LIBRARIAN), Set.of()),
    /** Plans, bells, changes of a day. */
    PLAN_TIMETABLE(Set.of(ADMINISTRATOR, REGION_OPERATOR), Set.of(HEAD), Set.of(STAFF)),
    /** Calendar of the year, classes and groups, subjects and rooms. */
    KEEP_STRUCTURE(Set.of(ADMINISTRATOR), Set.of(HEAD), Set.of()),
    /** People and classes out of files. */
    IMPORT(Set.of(ADMINISTRATOR, REGION_OPERATOR), Set.of(), Set.of(HEAD)),
    /** Name and contacts of the school. */
    DESCRIBE_SCHOOL(Set.of(ADMINISTRATOR, REGION_OPERATOR), Set.of(), Set.of(HEAD)),
    /** The next year out of the last one. */
    OPEN_YEAR(Set.of(ADMINISTRATOR), Set.of(), Set.of(HEAD)),
    /** Who may what, and why. */
    SEE_RIGHTS(Set.of(ADMINISTRATOR), Set.of(HEAD), Set.of()),
    /** The school's functions and what its people may. */
    SET_RULES(Set.of(ADMINISTRATOR), Set.of(), Set.of());

    private final Set<Holder> always;
    private final Set<Holder> usually;
    private final Set<Holder> onWish;

    Right(Set<Holder> always, Set<Holder> usually, Set<Holder> onWish) {
        this.always = always;
        this.usually = usually;
        this.onWish = onWish;
    }

    /** What the region's rules say of this right and that holder. */
    public Leave leave(Holder holder) {
        if (always.contains(holder)) {
            return Leave.ALWAYS;
        }
        if (usually.contains(holder)) {
            return Leave.USUALLY;
        }
        return onWish.contains(holder) ? Leave.ON_WISH : Leave.NEVER;
    }
}
