package org.dnevnik.school.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Objects;
import java.util.UUID;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;
import org.dnevnik.people.Families;
import org.dnevnik.school.PromotionService;
import org.dnevnik.school.PromotionSheet;
import org.dnevnik.school.view.Promotion;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** {@code /school/promotion}: the next year out of the one that is going on. */
@Named
@RequestScoped
public class PromotionPage {

    @Inject
    private PromotionService service;

    @Inject
    private CurrentCaller caller;

    private @Nullable PromotionSheet sheet;
    private long school;

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Caller asking = caller.get();
        school =
                asking.schoolsWith(Right.OPEN_YEAR).findFirst().orElseThrow(() -> new NotFound("a school's next year"));
        sheet = service.sheet(asking, school);
    }

    public PromotionSheet getSheet() {
        return Objects.requireNonNull(sheet, "read before rendering");
    }

    public long getSchool() {
        return school;
    }

    /** {@code 2027/28}. */
    public String getYear() {
        return new AcademicYear(getSheet().year()).toString();
    }

    /** Of this form: sent twice it is one order. */
    public String getKey() {
        return UUID.randomUUID().toString();
    }

    /** How the year was opened, in words. */
    public String getSummary() {
        Texts texts = texts();
        Promotion made = Objects.requireNonNull(getSheet().made());
        DateTimeFormatter day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(texts.locale())
                .withZone(Families.REGION);
        return texts.format("school.promotion.made", made.by(), day.format(made.at()));
    }

    public String getStarts() {
        Texts texts = texts();
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(texts.locale())
                .format(getSheet().starts());
    }

    private static Texts texts() {
        return Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }
}
