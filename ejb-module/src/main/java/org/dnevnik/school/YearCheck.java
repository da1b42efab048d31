package org.dnevnik.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.dnevnik.school.view.HolidayLine;
import org.dnevnik.school.view.PeriodLine;
import org.dnevnik.school.view.SpecialDay;
import org.dnevnik.school.view.YearSheet;

/**
 * Whether a calendar hangs together: for every grade the periods of a kind follow each other inside the year, none twice, none over another; a mark
 * belongs to one period then. Days between two periods are no fault where they are a holiday.
 */
final class YearCheck {

    private static final Set<String> KINDS = Set.of("QUARTER", "TRIMESTER", "HALF_YEAR", "YEAR", "OWN");
    private static final Set<String> DAY_KINDS = Set.of("OFF", "WORKED", "SHORT");
    private static final int MOST_LINES = 100;
    private static final int LONGEST = 100;

    private final YearSheet sheet;
    private final List<YearFault> faults = new ArrayList<>();

    private YearCheck(YearSheet sheet) {
        this.sheet = sheet;
    }

    static List<YearFault> of(YearSheet sheet) {
        YearCheck check = new YearCheck(sheet);
        check.year();
        if (check.faults.isEmpty()) {
            sheet.periods().forEach(check::period);
            sheet.holidays().forEach(check::holiday);
            sheet.days().forEach(check::day);
            check.overlaps();
        }
        return check.faults;
    }

    private void fault(String key, Object... details) {
        faults.add(new YearFault(key, List.of(details)));
    }

    private void year() {
        LocalDate earliest = LocalDate.of(sheet.year(), 8, 1);
        if (sheet.starts().isBefore(earliest)
                || !sheet.ends().isAfter(sheet.starts())
                || sheet.ends().isAfter(earliest.plusYears(1))) {
            fault("span");
        }
        if (sheet.periods().size() + sheet.holidays().size() + sheet.days().size() > MOST_LINES) {
            fault("many");
        }
    }

    private void period(PeriodLine p) {
        boolean named = p.name() != null && !p.name().isBlank() && p.name().length() <= 60;
        if (!KINDS.contains(p.kind())
                || p.number() < 1
                || p.number() > 20
                || p.kind().equals("OWN") && !named) {
            fault("period", p.number());
        } else if (p.parallelFrom() < 1 || p.parallelTo() > 12 || p.parallelFrom() > p.parallelTo()) {
            fault("parallels", p.number());
        } else if (p.ends().isBefore(p.starts())) {
            fault("backwards", p.starts(), p.ends());
        } else if (p.starts().isBefore(sheet.starts()) || p.ends().isAfter(sheet.ends())) {
            fault("outside", p.starts(), p.ends());
        }
    }

    private void holiday(HolidayLine h) {
        if (h.name().isBlank() || h.name().length() > LONGEST) {
            fault("name", h.starts());
        }
        if (h.ends().isBefore(h.starts())) {
            fault("backwards", h.starts(), h.ends());
        }
    }

    private void day(SpecialDay d) {
        boolean worked = d.kind().equals("WORKED");
        Integer weekday = d.weekday();
        if (!DAY_KINDS.contains(d.kind())
                || worked != (weekday != null)
                || weekday != null && (weekday < 1 || weekday > 7)
                || d.name().isBlank()
                || d.name().length() > LONGEST) {
            fault("day", d.date());
        }
        if (sheet.days().stream().filter(o -> o.date().equals(d.date())).count() > 1) {
            fault("dayTwice", d.date());
        }
    }

    private void overlaps() {
        List<PeriodLine> ordered = sheet.periods().stream()
                .filter(p -> !p.kind().equals("YEAR"))
                .sorted(Comparator.comparing(PeriodLine::starts))
                .toList();
        for (int i = 0; i < ordered.size(); i++) {
            for (PeriodLine later : ordered.subList(i + 1, ordered.size())) {
                PeriodLine earlier = ordered.get(i);
                boolean sharesGrade =
                        earlier.parallelFrom() <= later.parallelTo() && later.parallelFrom() <= earlier.parallelTo();
                if (sharesGrade && !later.starts().isAfter(earlier.ends())) {
                    fault("overlap", earlier.starts(), earlier.ends(), later.starts(), later.ends());
                }
            }
        }
        List<HolidayLine> pauses = sheet.holidays().stream()
                .sorted(Comparator.comparing(HolidayLine::starts))
                .toList();
        for (int i = 1; i < pauses.size(); i++) {
            if (!pauses.get(i).starts().isAfter(pauses.get(i - 1).ends())) {
                fault("holidays", pauses.get(i - 1).name(), pauses.get(i).name());
            }
        }
    }
}
