package org.dnevnik.reports.web;

import java.util.Arrays;
import java.util.Locale;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.reports.ReportDesk;

/** The reports there are, in the order of the page that lists them. */
public enum ReportKind {
    SUMMARY(Scope.CLASS, Span.MARKS),
    CLASS(Scope.CLASS, Span.MARKS),
    CARDS(Scope.CLASS, Span.NONE),
    ATTENDANCE(Scope.CLASS, Span.DAYS),
    GATHERED(Scope.CLASS, Span.MARKS),
    JOURNAL(Scope.JOURNAL, Span.NONE),
    PAPER(Scope.JOURNAL, Span.NONE),
    QUALITY(Scope.SCHOOL_PART, Span.MARKS),
    PROGRESS(Scope.SCHOOL_PART, Span.NONE),
    HOMEWORK(Scope.SCHOOL_PART, Span.DAYS),
    SCHOOL_ATTENDANCE(Scope.SCHOOL, Span.DAYS),
    MOVEMENTS(Scope.SCHOOL, Span.DAYS),
    ACTIVITY(Scope.SCHOOL, Span.DAYS),
    REGION(Scope.REGION, Span.TERM);

    /** On what a report is. */
    enum Scope {
        CLASS,
        /** On a subject of a group. */
        JOURNAL,
        SCHOOL,
        /** On a school, or on what the reader sees of it. */
        SCHOOL_PART,
        REGION
    }

    /** Of what time a report is. */
    enum Span {
        /** A reporting period, the year, the final marks. */
        MARKS,
        DAYS,
        /** A quarter, trimester or half-year, whichever schools have it. */
        TERM,
        NONE
    }

    private final Scope scope;
    private final Span span;

    ReportKind(Scope scope, Span span) {
        this.scope = scope;
        this.span = span;
    }

    /** As it stands in an address. */
    public String address() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws NotFound for what is no report */
    static ReportKind of(String address) {
        return Arrays.stream(values())
                .filter(k -> k.address().equals(address))
                .findFirst()
                .orElseThrow(() -> new NotFound("report " + address));
    }

    /** Whether a class is chosen; for a journal it is the way to it. */
    public boolean isOfClass() {
        return scope == Scope.CLASS || scope == Scope.JOURNAL;
    }

    public boolean isOfJournal() {
        return scope == Scope.JOURNAL;
    }

    public boolean isOfSchool() {
        return scope == Scope.SCHOOL || scope == Scope.SCHOOL_PART;
    }

    public boolean isOfRegion() {
        return scope == Scope.REGION;
    }

    public boolean isOfTerm() {
        return span == Span.TERM;
    }

    /** Whether whoever does not see the school as a whole reads the own part. */
    boolean isOfPart() {
        return scope == Scope.SCHOOL_PART;
    }

    public boolean isOfMarks() {
        return span == Span.MARKS;
    }

    public boolean isOfDays() {
        return span == Span.DAYS;
    }

    /** Whether the reader has anything to choose from. */
    boolean isFor(ReportDesk desk) {
        return switch (scope) {
            case CLASS -> !desk.classes().isEmpty();
            case SCHOOL -> desk.runsAny();
            case REGION -> desk.region();
            case JOURNAL -> !desk.taught().isEmpty() || !desk.classes().isEmpty();
            case SCHOOL_PART ->
                desk.runsAny() || !desk.taught().isEmpty() || !desk.classes().isEmpty();
        };
    }
}
