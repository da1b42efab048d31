package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.GradingService;
import org.dnevnik.journal.model.Scale;
import org.dnevnik.journal.view.Grading;
import org.dnevnik.journal.view.GradingLine;
import org.dnevnik.journal.view.GradingTold;
import org.dnevnik.journal.view.ScaleLine;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;
import org.jspecify.annotations.Nullable;

/** {@code /school/grading}: by which scales and rules a school gives marks. */
@Named
@RequestScoped
public class GradingPage {

    private static final int PLACES = 12;
    private static final int SHOWN_DIGITS = 2;

    @Inject
    private GradingService service;

    @Inject
    private CurrentCaller caller;

    private @Nullable Grading grading;
    private long school;

    /**
     * A value of a scale in its form.
     *
     * @param at its place from the best down
     */
    public record Place(int at, String text, String grade, int level) {}

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Caller asking = caller.get();
        school = asking.schoolsWith(Right.KEEP_STRUCTURE)
                .findFirst()
                .orElseThrow(() -> new NotFound("a school's grading"));
        grading = service.grading(asking, school);
    }

    public long getSchool() {
        return school;
    }

    public Grading getGrading() {
        return Objects.requireNonNull(grading, "read before rendering");
    }

    /** What goes where no rule of the school does. */
    public GradingTold getUsual() {
        return getGrading().usualTold();
    }

    public GradingTold told(GradingLine line) {
        return line.told();
    }

    /** The kinds of built-in scales, in order. */
    public List<String> getKinds() {
        return Arrays.stream(Scale.Kind.values())
                .filter(k -> k != Scale.Kind.OWN)
                .map(Enum::name)
                .toList();
    }

    /** {@code 4.65 3.65 2.65}, as the field takes it. */
    public String bounds(GradingLine line) {
        return line.ownBounds().replace(";", " ");
    }

    /** The highest bound as it shows. */
    public String first(GradingTold rule) {
        return rule.bounds().isEmpty()
                ? ""
                : shown(rule.bounds().get(0).from().setScale(SHOWN_DIGITS, RoundingMode.HALF_UP));
    }

    /** With the decimal sign of the reader's language. */
    public String shown(BigDecimal number) {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        char sign = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        return number.toPlainString().replace('.', sign);
    }

    /** As a number field wants it. */
    public String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /**
     * The values of a scale, and empty places behind them.
     *
     * @param line null: a new scale
     */
    public List<Place> places(@Nullable ScaleLine line) {
        List<ScaleLine.Value> values = line == null ? List.of() : line.values();
        return IntStream.range(0, Math.max(PLACES, values.size()))
                .mapToObj(i -> i < values.size() ? place(i, values.get(i)) : new Place(i, "", "", 0))
                .toList();
    }

    private Place place(int at, ScaleLine.Value value) {
        BigDecimal grade = value.grade();
        return new Place(
                at,
                value.text(),
                grade == null ? "" : number(grade),
                value.level().number());
    }
}
