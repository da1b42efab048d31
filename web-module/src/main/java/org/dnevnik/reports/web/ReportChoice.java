package org.dnevnik.reports.web;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dnevnik.journal.view.JournalClass;
import org.dnevnik.journal.view.MarkTime;
import org.dnevnik.journal.view.Teaching;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.reports.ReportDesk;
import org.dnevnik.reports.view.ReportPeriod;
import org.dnevnik.reports.view.ReportSchool;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a reader has chosen; what was not said is what lies nearest: the first class, the running period, its days.
 *
 * @param klass    0: there is none to choose
 * @param first    of the days; {@code last} not before it
 * @param journals from which one is chosen, for a report on a journal
 * @param journal  the chosen one; null: there is none to choose
 * @param term     of the region's schools
 */
record ReportChoice(
        Caller caller,
        Texts texts,
        ReportDesk desk,
        ReportKind kind,
        long school,
        long klass,
        MarkTime time,
        LocalDate first,
        LocalDate last,
        List<Teaching> journals,
        @Nullable Teaching journal,
        Term term) {

    /** Days of a report: a year and a month at most. */
    private static final int MOST_DAYS = 400;

    /** The first grade is taught without marks. */
    private static final int WITHOUT_MARKS = 1;

    /** Finds the journals of a class. */
    interface Journals {
        List<Teaching> of(long klass);
    }

    static ReportChoice of(Caller caller, Texts texts, ReportDesk desk, ReportKind kind, Asked asked, Journals known) {
        if (!kind.isFor(desk)) {
            throw new NotFound("report " + kind);
        }
        long klass = klass(desk, asked.id("class"));
        long school = kind.isOfSchool() ? school(desk, kind, asked.id("school")) : schoolOf(desk, klass);
        ReportSchool told = told(desk, kind, school, klass).orElse(null);
        LocalDate last = asked.date("to", desk.today());
        LocalDate first = asked.date("from", start(told, desk.today(), last));
        LocalDate earliest = last.minusDays(MOST_DAYS);
        List<Teaching> journals = kind.isOfJournal() ? known.of(klass) : List.of();
        return new ReportChoice(
                caller,
                texts,
                desk,
                kind,
                school,
                klass,
                MarkTime.of(asked.text("time")),
                first.isBefore(earliest) ? earliest : first.isAfter(last) ? last : first,
                last,
                journals,
                journal(journals, asked.text("journal")),
                Term.of(asked.text("term")));
    }

    /** As an address names a journal: its group and its subject. */
    static String address(Teaching journal) {
        return journal.group() + ":" + journal.subject();
    }

    private static @Nullable Teaching journal(List<Teaching> journals, String named) {
        return journals.stream()
                .filter(j -> address(j).equals(named))
                .findFirst()
                .or(() -> journals.stream().findFirst())
                .orElse(null);
    }

    /**
     * The named one, if it is anybody's to read; the services decide on what is not on the list. Of those on it the first that has marks: it is
     * remembered for the next report, whichever that will be.
     */
    private static long klass(ReportDesk desk, @Nullable Long named) {
        if (named != null) {
            return named;
        }
        return desk.classes().stream()
                .filter(c -> c.parallel() > WITHOUT_MARKS)
                .findFirst()
                .or(() -> desk.classes().stream().findFirst())
                .map(JournalClass::id)
                .orElse(0L);
    }

    /** The school with the periods that the class has, where it is about one. */
    private static Optional<ReportSchool> told(ReportDesk desk, ReportKind kind, long school, long klass) {
        Optional<ReportSchool> found = desk.school(school);
        return desk.classes().stream()
                .filter(c -> kind.isOfClass() && c.id() == klass)
                .findFirst()
                .map(c -> found.map(s -> s.ofParallel(c.parallel())))
                .orElse(found);
    }

    private static long schoolOf(ReportDesk desk, long klass) {
        return desk.classes().stream()
                .filter(c -> c.id() == klass)
                .findFirst()
                .map(JournalClass::school)
                .orElse(0L);
    }

    private static long school(ReportDesk desk, ReportKind kind, @Nullable Long named) {
        return schools(desk, kind).stream()
                .map(ReportSchool::id)
                .filter(s -> named == null || named.equals(s))
                .findFirst()
                .orElseThrow(() -> new NotFound("school " + named));
    }

    private static List<ReportSchool> schools(ReportDesk desk, ReportKind kind) {
        return desk.schools().stream()
                .filter(s -> kind.isOfPart() || desk.whole().contains(s.id()))
                .toList();
    }

    private static LocalDate start(@Nullable ReportSchool school, LocalDate today, LocalDate last) {
        return Optional.ofNullable(school)
                .flatMap(s -> s.period(null, today))
                .map(ReportPeriod::starts)
                .filter(d -> !d.isAfter(last))
                .orElse(last.withDayOfMonth(1));
    }

    /** From which the reader may choose. */
    List<ReportSchool> schools() {
        return schools(desk, kind);
    }

    /** The school in its year. */
    Optional<ReportSchool> told() {
        return told(desk, kind, school, klass);
    }

    /** When lessons began this year. */
    LocalDate yearBegins() {
        return told().map(ReportSchool::starts)
                .map(s -> s.getMonth() == Month.AUGUST ? s.withDayOfMonth(1).plusMonths(1) : s)
                .orElse(first);
    }

    /** As the address of this choice has it, without the kind; what a report does not ask for is left out. */
    String query() {
        Map<String, String> said = new TreeMap<>();
        if (kind.isOfClass()) {
            said.put("class", Long.toString(klass));
        }
        if (kind.isOfSchool()) {
            said.put("school", Long.toString(school));
        }
        if (kind.isOfTerm()) {
            said.put("term", term.name());
        }
        if (journal != null) {
            said.put("journal", address(journal));
        }
        if (kind.isOfMarks() && (time.period() != null || !time.isPeriod())) {
            said.put("time", time.asked());
        }
        if (kind.isOfDays()) {
            said.put("from", first.toString());
            said.put("to", last.toString());
        }
        return said.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("&"));
    }

    /** «1 сентября – 25 ноября». */
    String days() {
        return texts.date(first) + " – " + texts.date(last);
    }
}
