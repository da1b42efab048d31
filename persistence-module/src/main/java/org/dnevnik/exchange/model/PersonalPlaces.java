package org.dnevnik.exchange.model;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/**
 * Where a person stands in the database: what of it is theirs to take along, and what is not, and why. The database's own foreign keys know every
 * place; a test fails for one that stands on neither list, so that none is forgotten.
 */
final class PersonalPlaces {

    /** Columns, behind their tables, by which a row tells of this person. */
    static final Set<String> ABOUT = Set.of(
            "diary.week_signature:guardian",
            "diary.week_signature:pupil",
            "files.stored_file:added_by",
            "homework.draft:person",
            "homework.task:person",
            "identity.account:person",
            "identity.consent:about",
            "identity.consent:signed_by",
            "identity.factor_event:person",
            "identity.invitation:person",
            "identity.restored_access:person",
            "journal.absence_notice:pupil",
            "journal.absence_notice:sent_by",
            "journal.council_decision:person",
            "journal.lesson_log_entry:person",
            "journal.lesson_note:person",
            "journal.mark:person",
            "journal.period_mark:person",
            "journal.unlock:person",
            "notifications.channel:person",
            "notifications.notification:recipient",
            "notifications.push_device:person",
            "notifications.wish:person",
            "people.document:person",
            "people.erasure_request:asked_by",
            "people.erasure_request:person",
            "people.guardianship:child",
            "people.guardianship:guardian",
            "people.staff_position:person",
            "reports.run:person",
            "school.enrolment:person",
            "school.movement:person",
            "timetable.calendar_feed:owner");

    /** Rows that tell of a person without naming them by a foreign key: the condition, with the person once in it. */
    static final Map<String, String> BESIDE = Map.of(
            "people.person",
            "t.id = ?",
            "people.access_log:subject",
            "t.subject = ?",
            "identity.sign_in_attempt:account",
            "t.account IN (SELECT a.id FROM identity.account a WHERE a.person = ?)",
            "identity.gosuslugi_link:account",
            "t.account IN (SELECT a.id FROM identity.account a WHERE a.person = ?)",
            "identity.device:account",
            "t.account IN (SELECT a.id FROM identity.account a WHERE a.person = ?)",
            "identity.child_device:account",
            "t.account IN (SELECT a.id FROM identity.account a WHERE a.person = ?)",
            "homework.answer:task",
            "(t.task, t.year) IN (SELECT k.id, k.year FROM homework.task k WHERE k.person = ?)",
            "homework.task_action:task",
            "(t.task, t.year) IN (SELECT k.id, k.year FROM homework.task k WHERE k.person = ?)",
            "journal.ledger:pupil",
            "(t.pupil, t.school) IN (SELECT e.person, g.school FROM school.enrolment e JOIN school.edu_group g ON g.id = e.edu_group"
                    + " WHERE e.person = ?)");

    /** Work on data of others: it tells of them. */
    private static final String WORK = "WORK";

    /** Somebody else has the same row as theirs. */
    private static final String OTHERS = "OTHERS";

    /** A trace of how something was sent; what was sent is there. */
    private static final String TRACE = "TRACE";

    /** How something can be undone, or a secret by which somebody comes in. */
    private static final String INNER = "INNER";

    /** Columns, and tables that hang on rows that are taken along, which are not, and why. */
    static final Map<String, String> LEFT_OUT = Map.ofEntries(
            entry("exchange.mandate:given_by", WORK),
            entry("exchange.roster_access:opened_by", WORK),
            entry("exchange.webhook_delivery:person", TRACE),
            entry("homework.homework:issued_by", WORK),
            entry("homework.task_action:person", WORK),
            entry("identity.consent:recorded_by", WORK),
            entry("identity.consent:withdrawn_by", WORK),
            entry("identity.consent_purpose:made_by", WORK),
            entry("identity.consent_text:published_by", WORK),
            entry("identity.invitation:issued_by", WORK),
            entry("identity.child_device:decided_by", OTHERS),
            entry("identity.factor_event:done_by", WORK),
            entry("identity.gosuslugi_rule:changed_by", WORK),
            entry("identity.application:made_by", WORK),
            entry("identity.token_grant", INNER),
            entry("identity.second_factor", INNER),
            entry("identity.session", INNER),
            entry("school.sourced:person", INNER),
            entry("identity.repair_request:decided_by", WORK),
            entry("identity.repair_request:person", OTHERS), // holds what Gosuslugi knows of whoever knocked
            entry("identity.restored_access:done_by", WORK),
            entry("identity.mail_link", INNER),
            entry("journal.absence_notice:decided_by", WORK),
            entry("journal.assessment_rule:changed_by", WORK),
            entry("journal.assessment_schedule:published_by", WORK),
            entry("journal.attendance_act:made_by", WORK),
            entry("journal.council_decision:set_by", WORK),
            entry("journal.edit_rule:changed_by", WORK),
            entry("journal.lesson_log_entry:set_by", WORK),
            entry("journal.mark:set_by", WORK),
            entry("journal.period_mark:set_by", WORK),
            entry("journal.plan_step:set_by", WORK),
            entry("journal.subject_plan:author", WORK),
            entry("journal.unlock:ended_by", WORK),
            entry("journal.unlock:made_by", WORK),
            entry("notifications.delivery", TRACE),
            entry("notifications.delivery:recipient", TRACE),
            entry("notifications.notification:pupil", OTHERS),
            entry("notifications.parcel:recipient", TRACE),
            entry("notifications.pushed", TRACE),
            entry("notifications.wish:about", OTHERS),
            entry("people.erasure_request:decided_by", WORK),
            entry("people.merged:loser", INNER),
            entry("people.merged:winner", INNER),
            entry("school.activation_code:issued_by", WORK),
            entry("school.bulk_change:made_by", WORK),
            entry("school.bulk_change:undone_by", WORK),
            entry("school.edu_group:class_teacher", WORK),
            entry("school.function:changed_by", WORK),
            entry("school.moved_enrolment", INNER),
            entry("school.movement:made_by", WORK),
            entry("school.movement:undone_by", WORK),
            entry("school.promotion:made_by", WORK),
            entry("school.promotion:undone_by", WORK),
            entry("school.promotion_end", INNER),
            entry("school.right_choice:changed_by", WORK),
            entry("school.setup_step:changed_by", WORK),
            entry("timetable.calendar_feed:subject", OTHERS),
            entry("timetable.lesson:co_teacher", WORK),
            entry("timetable.lesson:teacher", WORK),
            entry("timetable.plan:made_by", WORK),
            entry("timetable.plan_entry:co_teacher", WORK),
            entry("timetable.plan_entry:teacher", WORK),
            entry("timetable.plan_lesson:co_teacher", WORK),
            entry("timetable.plan_lesson:teacher", WORK),
            entry("timetable.substitution:co_teacher", WORK),
            entry("timetable.substitution:made_by", WORK),
            entry("timetable.substitution:new_co_teacher", WORK),
            entry("timetable.substitution:new_teacher", WORK),
            entry("timetable.substitution:teacher", WORK));

    /** What no archive holds: by what somebody comes in, is reached or is found. */
    static final Set<String> SECRET = Set.of(
            "password_hash",
            "hash",
            "token",
            "secret",
            "auth",
            "p256dh",
            "endpoint",
            "name_key",
            "version",
            "wrong_answers");

    /** Whoever looked or wrote has a right to their own address. */
    static final Map<String, Set<String>> OF_THE_READER = Map.of(
            "people.access_log",
            Set.of("account", "address"),
            "journal.ledger",
            Set.of("account", "address", "hash", "previous"));

    private PersonalPlaces() {}

    static String tableOf(String place) {
        return place.split(":", 2)[0];
    }
}
