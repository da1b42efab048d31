package org.dnevnik.school.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;
import org.dnevnik.school.YearService;
import org.dnevnik.school.view.YearSheet;
import org.dnevnik.shell.web.Asked;
import org.jspecify.annotations.Nullable;

/** {@code /school/year?year=…}: periods, holidays and special days of a year. */
@Named
@RequestScoped
public class YearPage {

    @Inject
    private YearService service;

    @Inject
    private CurrentCaller caller;

    private @Nullable YearSheet sheet;
    private long school;
    private List<Integer> years = List.of();

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Caller asking = caller.get();
        Asked asked = Asked.now();
        Long year = asked.id("year");
        school =
                asking.schoolsWith(Right.KEEP_STRUCTURE).findFirst().orElseThrow(() -> new NotFound("a school's year"));
        sheet = service.sheet(asking, school, year == null ? null : (Integer) Math.toIntExact(Math.min(year, 9999)));
        years = service.years(asking, school);
    }

    public YearSheet getSheet() {
        return Objects.requireNonNull(sheet, "read before rendering");
    }

    public long getSchool() {
        return school;
    }

    public List<Integer> getYears() {
        return years;
    }

    /** {@code 2026/27} for 2026. */
    public String name(int year) {
        return year + "/" + String.format("%02d", (year + 1) % 100);
    }
}
