package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.GradingService;
import org.dnevnik.journal.model.GradingRule;
import org.dnevnik.journal.model.Scale;
import org.dnevnik.journal.model.ScaleValue;
import org.dnevnik.journal.view.Grading;
import org.dnevnik.journal.view.GradingLine;
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
    private static final int SHOWN_BOUNDS = 12;
    private static final int SHOWN_DIGITS = 2;
    private static final BigDecimal TRAP = new BigDecimal("0.005");

    @Inject
    private GradingService service;

    @Inject
    private CurrentCaller caller;

    private @Nullable Grading grading;
    private long school;

    /** A value of a scale in its form. @param at its place from the best down */
    public record Place(int at, String text, String grade, int level) {}

    /** A bound and what it gives. */
    public record Bound(String mark, String from) {}

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

    /** The kinds of built-in scales, in order. */
    public List<String> getKinds() {
        return Arrays.stream(Scale.Kind.values())
                .filter(k -> k != Scale.Kind.OWN)
                .map(Enum::name)
                .toList();
    }

    /** What a form calls the scale of a rule: {@code TEN}, {@code OWN:12}. */
    public String key(GradingRule rule) {
        Scale scale = rule.scale();
        return scale.own() == null ? scale.kind().name() : scale.kind() + ":" + scale.own();
    }

    /** {@code 4.65 3.65 2.65}, as the field takes it. */
    public String bounds(GradingLine line) {
        return line.ownBounds().replace(";", " ");
    }

    /** What averages give which mark; of a scale with a hundred marks nothing, for they are rounded. */
    public List<Bound> told(GradingRule rule) {
        List<ScaleValue> whole = rule.scale().whole();
        if (whole.isEmpty() || rule.bounds().size() > SHOWN_BOUNDS) {
            return List.of();
        }
        List<Bound> told = new ArrayList<>();
        for (int i = 0; i < rule.bounds().size(); i++) {
            told.add(new Bound(whole.get(i).text(), shown(rule.bounds().get(i))));
        }
        return told;
    }

    /** The mark of whoever is below the last bound; empty when none is. */
    public String lowest(GradingRule rule) {
        return rule.proposed(BigDecimal.ZERO, BigDecimal.ONE)
                .map(ScaleValue::text)
                .orElse("");
    }

    /** An average that shows as the highest bound and lies below it; null for a scale without bounds. */
    public @Nullable Bound trap(GradingRule rule) {
        if (rule.bounds().isEmpty()) {
            return null;
        }
        BigDecimal below = rule.bounds().get(0).subtract(TRAP);
        return rule.proposed(below, BigDecimal.ONE)
                .map(given -> new Bound(given.text(), shown(below)))
                .orElse(null);
    }

    /** The highest bound as it shows. */
    public String first(GradingRule rule) {
        return rule.bounds().isEmpty() ? "" : shown(rule.bounds().get(0).setScale(SHOWN_DIGITS, RoundingMode.HALF_UP));
    }

    /** The values of a scale, and empty places behind them. @param line null: a new scale */
    public List<Place> places(@Nullable ScaleLine line) {
        List<ScaleValue> values = line == null ? List.of() : line.scale().values();
        return IntStream.range(0, Math.max(PLACES, values.size()))
                .mapToObj(i -> i < values.size() ? place(i, values.get(i)) : new Place(i, "", "", 0))
                .toList();
    }

    private static Place place(int at, ScaleValue value) {
        BigDecimal grade = value.grade();
        return new Place(
                at,
                value.text(),
                grade == null ? "" : plain(grade),
                value.level().number());
    }

    /** As a number field wants it. */
    public String number(BigDecimal number) {
        return plain(number);
    }

    /** With the decimal sign of the reader's language. */
    private static String shown(BigDecimal number) {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return number.toPlainString()
                .replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
