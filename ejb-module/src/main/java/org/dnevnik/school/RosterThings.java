package org.dnevnik.school;

import java.util.ArrayList;
import java.util.List;

/** What the OneRoster packages of an import tell beside people and classes. */
final class RosterThings {

    /** Of the schools; there should be one. */
    final List<RosterLine> schools = new ArrayList<>();

    final List<RosterLine> sessions = new ArrayList<>();

    /** Of the subjects that are taught. */
    final List<RosterLine> courses = new ArrayList<>();

    /** Of the courses to which homerooms belong. */
    final List<RosterLine> homerooms = new ArrayList<>();

    /** Users to be deleted. */
    final List<RosterLine> gone = new ArrayList<>();

    /** Enrolments of pupils to be deleted. */
    final List<RosterLine> unenrolled = new ArrayList<>();

    /** Roles of the staff to be deleted. */
    final List<RosterLine> unappointed = new ArrayList<>();

    boolean isEmpty() {
        return schools.isEmpty() && sessions.isEmpty() && courses.isEmpty() && homerooms.isEmpty();
    }
}
