package org.dnevnik.school;

/** The steps by which a school gets from its activation to a running week, in the order in which they build on each other. */
public enum SetupStep {
    ABOUT("/school/school"),
    FUNCTIONS("/school/functions"),
    YEAR("/school/year"),
    BELLS("/timetable/bells"),
    WORK_TYPES("/school/work-types"),
    GRADING("/school/grading"),
    PEOPLE("/school/import"),
    TIMETABLE("/school/import"),
    RIGHTS("/school/rights");

    private final String address;

    SetupStep(String address) {
        this.address = address;
    }

    /** The page on which the step is done. */
    public String address() {
        return address;
    }
}
